namespace Portal.Domain.Invoices.Matching;

/// <summary>Match levels as order lines write them.</summary>
public static class MatchLevels
{
    /// <summary>The level of "2-way", "3-way" or "4-way"; anything else is a fault of whoever wrote the line.</summary>
    public static MatchLevel Of(string text) => text switch
    {
        "2-way" => MatchLevel.TwoWay,
        "3-way" => MatchLevel.ThreeWay,
        "4-way" => MatchLevel.FourWay,
        _ => throw new ArgumentOutOfRangeException(nameof(text), text, null),
    };
}
