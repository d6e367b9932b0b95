using Portal.Domain.Kernel;

namespace Portal.Data;

/// <summary>What an ERP or partner sent, stored raw before anything is done with it.</summary>
[StaffOnly("raw messages name everything")]
[Unaudited("it is itself a record")]
public sealed class InboundDocument
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The ERP connection or channel.</summary>
    public required string System { get; init; }

    /// <summary>Kind of document: order.</summary>
    public required string Kind { get; init; }

    /// <summary>The other side's identity of the document (order number).</summary>
    public required string ForeignId { get; init; }

    /// <summary>The exact state; the same stamp is the same content, stored once.</summary>
    public required string Stamp { get; init; }

    /// <summary>The message (JSON).</summary>
    public required string Content { get; init; }

    /// <summary>When the other side changed it (UTC, its clock).</summary>
    public required DateTime ChangedAt { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime ReceivedAt { get; init; }

    public InboundState State { get; set; }

    /// <summary>How often it was tried in vain.</summary>
    public int Attempts { get; set; }

    /// <summary>UTC; null until it is applied or refused.</summary>
    public DateTime? DoneAt { get; set; }

    /// <summary>Why it waits or was refused, in a sentence for people.</summary>
    public string? Reason { get; set; }

    /// <summary>What it waits for: kind/identifier, one per line.</summary>
    public string? WaitsFor { get; set; }
}
