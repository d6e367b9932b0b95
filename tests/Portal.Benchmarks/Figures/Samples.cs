namespace Portal.Benchmarks.Figures;

/// <summary>Measured values of one kind.</summary>
internal sealed class Samples
{
    private readonly List<double> _values = [];

    public int Count => _values.Count;

    public void Add(double value) => _values.Add(value);

    /// <summary>The smallest value that this share of all values does not exceed; not a number without values.</summary>
    /// <param name="share">0 to 1.</param>
    public double Percentile(double share)
    {
        if (_values.Count == 0)
        {
            return double.NaN;
        }

        var sorted = _values.Order().ToList();
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Count) - 1, 0, sorted.Count - 1)];
    }

    /// <summary>The middle value; the mean of the two in the middle where there are two.</summary>
    public double Median()
    {
        var sorted = _values.Order().ToList();
        return sorted.Count == 0 ? double.NaN : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
