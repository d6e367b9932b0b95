namespace Portal.Benchmarks.Figures;

/// <summary>Compares two things that are measured in turns, so that what else the machine does weighs on both.</summary>
internal static class Ratios
{
    /// <summary>Rounds of a comparison at least.</summary>
    public const int Rounds = 9;

    /// <summary>The median of the ratios of the rounds: the first thing's value by the second's.</summary>
    /// <param name="rounds">The two values of each round.</param>
    public static double Median(IEnumerable<(double First, double Second)> rounds)
    {
        var ratios = new Samples();
        foreach (var (first, second) in rounds)
        {
            ratios.Add(first / second);
        }

        return ratios.Median();
    }
}
