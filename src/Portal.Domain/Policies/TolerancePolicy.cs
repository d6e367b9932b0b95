using Portal.Domain.Kernel;

namespace Portal.Domain.Policies;

/// <summary>One version of the tolerances for a scope; versions are never changed, a new one replaces the last.</summary>
[Shared("the tolerance stands beside the supplier's field; use cases hand out only the one that applies")]
public sealed class TolerancePolicy : Aggregate
{
    private TolerancePolicy()
    {
    }

    /// <summary>A version that holds from now on.</summary>
    public TolerancePolicy(PolicyScope scope, string key, int number, Tolerances tolerances, DateTime at, string by)
    {
        (Id, Scope, Key, Number, Tolerances, MadeAt, MadeBy) = (Guid.CreateVersion7(), scope, key, number, tolerances, at, by);
    }

    public PolicyScope Scope { get; private set; }

    /// <summary>What the scope names: empty, a plant's code, an item group, a supplier's number, or supplier number/item number.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The version within its scope and key, counted from 1.</summary>
    public int Number { get; private set; }

    public Tolerances Tolerances { get; private set; } = Tolerances.Default;

    /// <summary>Since when it holds (UTC).</summary>
    public DateTime MadeAt { get; private set; }

    public string MadeBy { get; private set; } = "";

    /// <summary>Until when it held (UTC); null for the one in force.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Name and version for people and for answers that it judged.</summary>
    public string Label => Key.Length == 0 ? $"{Scope} v{Number}" : $"{Scope} {Key} v{Number}";

    /// <summary>Ends it because a newer version or none takes its place.</summary>
    public void End(DateTime at) => EndedAt ??= at;
}
