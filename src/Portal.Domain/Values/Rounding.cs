namespace Portal.Domain.Values;

/// <summary>Rounds half away from zero and splits amounts so that the sum stays exact.</summary>
public static class Rounding
{
    /// <summary>Half away from zero to the given number of decimals.</summary>
    public static decimal HalfAway(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);

    /// <summary>Splits a total by weights; the rounding difference goes onto the last part.</summary>
    public static IReadOnlyList<decimal> Split(decimal total, IReadOnlyList<decimal> weights, int decimals)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var sum = weights.Sum();
        if (weights.Count == 0 || sum == 0)
        {
            throw new ArgumentException("Weights must have a sum.", nameof(weights));
        }

        var parts = weights.Select(w => HalfAway(total * w / sum, decimals)).ToArray();
        parts[^1] = total - parts[..^1].Sum();
        return parts;
    }
}
