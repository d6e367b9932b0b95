namespace Portal.Domain.Policies;

/// <summary>What a policy says of an answer; <paramref name="Policy"/> names it and its version for people.</summary>
public sealed record Verdict(IReadOnlyList<Deviation> Deviations, string Policy)
{
    /// <summary>What was asked for needs no judge: the supplier said yes to an earlier day.</summary>
    public static Verdict EarlierDay { get; } = new([], "Expedite");

    /// <summary>What was offered needs no judge: the supplier took the buyer's counter-offer.</summary>
    public static Verdict CounterOffer { get; } = new([], "Counter-offer");

    /// <summary>True when the answer may pass without a person.</summary>
    public bool Passes => Deviations.Count == 0;
}
