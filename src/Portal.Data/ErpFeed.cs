using Portal.Domain.Kernel;

namespace Portal.Data;

/// <summary>How far one feed of one ERP has been read, and how it goes.</summary>
[StaffOnly("the state of the connections")]
[Unaudited("plumbing: changes with every reading")]
public sealed class ErpFeed
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string ErpCode { get; init; }

    /// <summary>master-data, orders or supply.</summary>
    public required string Feed { get; init; }

    /// <summary>UTC, the ERP's clock; null before the first reading.</summary>
    public DateTime? Watermark { get; set; }

    /// <summary>UTC.</summary>
    public DateTime? LastReadAt { get; set; }

    /// <summary>Since when it can't be read (UTC); null while it can.</summary>
    public DateTime? FailingSince { get; set; }

    public string? LastError { get; set; }

    /// <summary>The node whose turn it is to read; null when it is nobody's.</summary>
    public string? LeasedBy { get; set; }

    /// <summary>Until when it is its turn (UTC); two nodes that take it at once are told apart by it.</summary>
    public DateTime? LeasedUntil { get; set; }
}
