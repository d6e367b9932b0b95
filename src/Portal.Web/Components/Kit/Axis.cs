namespace Portal.Web.Components.Kit;

/// <summary>A scale with round ticks that covers the values and zero.</summary>
internal sealed record Axis(decimal Low, decimal High, IReadOnlyList<decimal> Ticks)
{
    private static readonly decimal[] Steps = [1m, 2m, 2.5m, 5m, 10m];

    /// <summary>About four steps of 1, 2, 2.5 or 5 times a power of ten.</summary>
    public static Axis For(decimal lowest, decimal highest)
    {
        var low = Math.Min(0, lowest);
        var high = Math.Max(0, highest);
        if (low == high)
        {
            high = 1;
        }

        var step = NiceStep((high - low) / 4);
        var from = Math.Floor(low / step) * step;
        var ticks = new List<decimal> { from };
        while (ticks[^1] < high)
        {
            ticks.Add(ticks[^1] + step);
        }

        return new Axis(from, ticks[^1], ticks);
    }

    /// <summary>Percent from the top.</summary>
    public decimal FromTop(decimal value) => (High - value) / (High - Low) * 100;

    private static decimal NiceStep(decimal rough)
    {
        var magnitude = 1m;
        while (magnitude * 10 <= rough)
        {
            magnitude *= 10;
        }

        while (magnitude > rough && magnitude > 0.0001m)
        {
            magnitude /= 10;
        }

        return Steps.Select(m => m * magnitude).First(s => s >= rough);
    }
}
