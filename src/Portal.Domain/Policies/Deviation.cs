namespace Portal.Domain.Policies;

/// <summary>One way in which an answer differs beyond its policy, with the figures that a sentence needs.</summary>
/// <param name="Quantity">The quantity concerned, in the line's unit.</param>
/// <param name="Expected">The requested quantity or price.</param>
/// <param name="Actual">The answered quantity or price.</param>
/// <param name="Days">Calendar days between the requested and the answered day; positive is later.</param>
public sealed record Deviation(DeviationKind Kind, decimal Quantity, decimal? Expected = null, decimal? Actual = null, int Days = 0, DateOnly? From = null, DateOnly? To = null, string? Text = null)
{
    /// <summary>The difference in percent of the expected value; null when nothing was expected.</summary>
    public decimal? Percent => Expected is { } e and not 0 && Actual is { } a ? (a - e) / e * 100 : null;
}
