using Portal.Domain.Kernel;

namespace Portal.Data;

/// <summary>A domain event that left with the transaction that made it true and waits to be delivered.</summary>
[Unaudited("plumbing: the change that raised it is audited")]
public sealed class OutboxMessage : ISupplierOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required SupplierId SupplierId { get; init; }

    /// <summary>The event's type name.</summary>
    public required string Type { get; init; }

    /// <summary>The event (JSON).</summary>
    public required string Payload { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The W3C trace that raised it.</summary>
    public string? TraceParent { get; init; }

    /// <summary>UTC; null while it waits.</summary>
    public DateTime? DeliveredAt { get; set; }

    /// <summary>UTC; set when it was given up or can't be read: a person decides.</summary>
    public DateTime? ParkedAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>UTC.</summary>
    public DateTime NextAttemptAt { get; set; }

    public string? LastError { get; set; }
}
