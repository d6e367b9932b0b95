namespace Portal.Domain.Policies;

/// <summary>The limits of one policy, one by one.</summary>
public sealed record Tolerances(
    ToleranceLimit QuantityUp,
    ToleranceLimit QuantityDown,
    ToleranceLimit DateEarly,
    ToleranceLimit DateLate,
    ToleranceLimit PriceUp,
    ToleranceLimit PriceDown)
{
    /// <summary>What holds until an administrator says otherwise: 5 % up and down, 3 days early, 2 late, no higher price, 10 % lower.</summary>
    public static Tolerances Default { get; } = new(new(5), new(5), new(null, 3), new(null, 2), ToleranceLimit.Zero, new(10));

    /// <summary>Each limit with the kind of deviation that it is for.</summary>
    public IEnumerable<(DeviationKind Kind, ToleranceLimit Limit)> ByKind() =>
    [
        (DeviationKind.QuantityUp, QuantityUp), (DeviationKind.QuantityDown, QuantityDown), (DeviationKind.DateEarly, DateEarly),
        (DeviationKind.DateLate, DateLate), (DeviationKind.PriceUp, PriceUp), (DeviationKind.PriceDown, PriceDown),
    ];
}
