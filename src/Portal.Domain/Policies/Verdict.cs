namespace Portal.Domain.Policies;

/// <summary>What a policy says of an answer; <paramref name="Policy"/> names it and its version for people.</summary>
public sealed record Verdict(IReadOnlyList<Deviation> Deviations, string Policy)
{
    /// <summary>True when the answer may pass without a person.</summary>
    public bool Passes => Deviations.Count == 0;
}
