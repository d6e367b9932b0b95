namespace Portal.Domain.Policies;

/// <summary>How far an answer may differ: null is off (not checked), 0 allows nothing, a value is the limit; exceeding either is a deviation.</summary>
/// <param name="Percent">In percent of the expected value; not used for dates.</param>
/// <param name="Absolute">In the line's unit, in days, or in the order's currency per price unit.</param>
public sealed record ToleranceLimit(decimal? Percent = null, decimal? Absolute = null)
{
    /// <summary>Not checked at all.</summary>
    public static ToleranceLimit Off { get; } = new();

    /// <summary>Any difference is a deviation.</summary>
    public static ToleranceLimit Zero { get; } = new(0, 0);

    /// <summary>True when the difference, given without its sign, exceeds percent or absolute; expected 0 is an infinite percentage.</summary>
    public bool IsExceededBy(decimal difference, decimal expected) =>
        difference > 0
        && ((Absolute is { } absolute && difference > absolute)
            || (Percent is { } percent && (expected == 0 || difference / Math.Abs(expected) * 100 > percent)));

    /// <summary>The largest difference allowed for an expected value; null when there is none.</summary>
    public decimal? Room(decimal expected) => (Percent, Absolute) switch
    {
        (null, null) => null,
        ({ } percent, null) => Math.Abs(expected) * percent / 100,
        (null, { } absolute) => absolute,
        ({ } percent, { } absolute) => Math.Min(Math.Abs(expected) * percent / 100, absolute),
    };
}
