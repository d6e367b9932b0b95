using Microsoft.AspNetCore.Components;

namespace Portal.Web.Components.Kit;

/// <summary>A stock that moves in steps, with its safety stock, shaded where it is below that or short; drawn once as plain svg.</summary>
public sealed partial class LineChart
{
    private Axis _axis = Axis.For(0, 1);
    private IReadOnlyList<Stretch> _stretches = [];
    private string _curve = "";

    /// <summary>What the chart shows.</summary>
    [Parameter, EditorRequired] public string Title { get; set; } = "";

    /// <summary>What one should see in it, as a sentence: "20 pcs short on 12 and 14 Dec".</summary>
    [Parameter, EditorRequired] public string Summary { get; set; } = "";

    /// <summary>The values in order of days; each holds until the next.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<StockPoint> Points { get; set; } = [];

    /// <summary>The safety stock.</summary>
    [Parameter] public decimal? Floor { get; set; }

    /// <summary>Another name than "Safety stock".</summary>
    [Parameter] public string? FloorName { get; set; }

    /// <summary>Another name than "Stock".</summary>
    [Parameter] public string? ValueName { get; set; }

    /// <summary>Height in px.</summary>
    [Parameter] public int Height { get; set; } = 140;

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (Points.Count < 2)
        {
            return;
        }

        _axis = Axis.For(Math.Min(Points.Min(p => p.Value), Floor ?? 0), Math.Max(Points.Max(p => p.Value), Floor ?? 0));
        _curve = string.Join(' ', Points.SelectMany(Corners));
        _stretches = Stretches();
    }

    private string X(int at) => Svg.N(Across(at));

    private string Y(decimal value) => Svg.N(_axis.FromTop(value));

    private decimal Across(int at)
    {
        var first = Points[0].On.DayNumber;
        var days = Math.Max(1, Points[^1].On.DayNumber - first);
        return (Points[at].On.DayNumber - first) * 100m / days;
    }

    private IEnumerable<string> Corners(StockPoint point, int at)
    {
        if (at > 0)
        {
            yield return $"{X(at)},{Y(Points[at - 1].Value)}";
        }

        yield return $"{X(at)},{Y(point.Value)}";
    }

    private List<Stretch> Stretches()
    {
        var found = new List<Stretch>();
        for (var at = 0; at < Points.Count - 1; at++)
        {
            var value = Points[at].Value;
            if (value >= 0 && (Floor is null || value >= Floor))
            {
                continue;
            }

            var part = new Stretch(Across(at), Across(at + 1), value < 0);
            if (found.Count > 0 && found[^1].To == part.From && found[^1].Short == part.Short)
            {
                found[^1] = found[^1] with { To = part.To };
            }
            else
            {
                found.Add(part);
            }
        }

        return found;
    }

    private sealed record Stretch(decimal From, decimal To, bool Short);
}
