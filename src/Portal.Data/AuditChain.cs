using Portal.Domain.Kernel;

namespace Portal.Data;

/// <summary>The head of one supplier's chain of audit entries: how far it is sealed, and when it was last found whole.</summary>
[StaffOnly("the buying organisation's proof; a supplier has nothing to look up there")]
[Unaudited("it is about the audit")]
public sealed class AuditChain
{
    /// <summary>The hash before the first entry.</summary>
    public const string Start = "";

    /// <summary>The supplier whose entries it chains; the house's has its own.</summary>
    public required SupplierId Owner { get; init; }

    /// <summary>The last entry sealed; 0 before the first. Whoever seals at the same time notices by it.</summary>
    public long Sequence { get; private set; }

    /// <summary>The last entry's hash.</summary>
    public string Hash { get; private set; } = Start;

    /// <summary>When the last entry was sealed (UTC).</summary>
    public DateTime SealedAt { get; private set; }

    /// <summary>When the chain was last read from its start (UTC).</summary>
    public DateTime? VerifiedAt { get; private set; }

    /// <summary>The last entry read then.</summary>
    public long VerifiedSequence { get; private set; }

    /// <summary>What was found then; empty when it was whole.</summary>
    public string Finding { get; private set; } = "";

    /// <summary>Seals the next entry; one that is sealed stays as it is.</summary>
    public void Seal(AuditEntry entry, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Sequence is null && entry.SupplierId == Owner)
        {
            (Sequence, SealedAt) = (Sequence + 1, at);
            Hash = AuditSeal.Of(Hash, Sequence, entry);
            (entry.Sequence, entry.Hash) = (Sequence, Hash);
        }
    }

    /// <summary>Notes what reading it found.</summary>
    public void Note(long sequence, string finding, DateTime at) => (VerifiedSequence, Finding, VerifiedAt) = (sequence, finding, at);
}
