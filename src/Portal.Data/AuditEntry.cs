using Portal.Domain.Kernel;

namespace Portal.Data;

/// <summary>Who changed what, when, from what to what; sealed into its supplier's chain of hashes after the commit.</summary>
[Unaudited("it is the audit")]
public sealed class AuditEntry : ISupplierOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required SupplierId SupplierId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Who, in words for people.</summary>
    public required string By { get; init; }

    /// <summary>The person; empty for the portal itself.</summary>
    public Guid UserId { get; init; }

    /// <summary>The use case.</summary>
    public required string Doing { get; init; }

    /// <summary>The kind of thing changed.</summary>
    public required string Entity { get; init; }

    public required Guid EntityId { get; init; }

    /// <summary>added, changed or removed.</summary>
    public required string Act { get; init; }

    /// <summary>Property by property, before and after (JSON).</summary>
    public required string Change { get; init; }

    /// <summary>Place in the chain of its supplier, from 1; null until sealed.</summary>
    public long? Sequence { get; set; }

    /// <summary>SHA-256 over the previous hash and this entry, hexadecimal; null until sealed.</summary>
    public string? Hash { get; set; }
}
