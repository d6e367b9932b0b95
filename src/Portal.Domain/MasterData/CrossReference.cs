using Portal.Domain.Kernel;

namespace Portal.Domain.MasterData;

/// <summary>What one system calls a thing of ours; without a target it is an unknown that waits for a steward.</summary>
[StaffOnly("it names other suppliers' identifiers")]
public sealed class CrossReference : Aggregate
{
    private CrossReference()
    {
    }

    /// <summary>An identifier that a system has used.</summary>
    public CrossReference(string system, ReferenceKind kind, string foreignId, string? target, DateTime seenAt)
    {
        (Id, System, Kind, ForeignId, Target, FirstSeenAt) = (Guid.CreateVersion7(), system, kind, foreignId, target, seenAt);
    }

    /// <summary>The ERP connection or partner that uses the identifier.</summary>
    public string System { get; private set; } = "";

    /// <summary>What it names.</summary>
    public ReferenceKind Kind { get; private set; }

    /// <summary>The identifier as the system writes it.</summary>
    public string ForeignId { get; private set; } = "";

    /// <summary>Our number or code; null while it waits.</summary>
    public string? Target { get; private set; }

    /// <summary>When it was first used (UTC).</summary>
    public DateTime FirstSeenAt { get; private set; }

    /// <summary>True when a steward has said that it will not be mapped.</summary>
    public bool Refused { get; private set; }

    /// <summary>Points it to a thing of ours.</summary>
    public void MapTo(string target) => (Target, Refused) = (target, false);

    /// <summary>Says that it will not be mapped.</summary>
    public void Refuse() => (Target, Refused) = (null, true);
}
