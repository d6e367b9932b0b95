using Microsoft.AspNetCore.Components;

namespace Portal.Web.Components.Kit;

/// <summary>Stacked bars as plain svg, with the same figures as a table.</summary>
public sealed partial class BarChart
{
    private Axis _axis = Axis.For(0, 1);
    private IReadOnlyList<Part> _parts = [];

    /// <summary>What the chart shows.</summary>
    [Parameter, EditorRequired] public string Title { get; set; } = "";

    /// <summary>What one should see in it, as a sentence.</summary>
    [Parameter, EditorRequired] public string Summary { get; set; } = "";

    /// <summary>The series from the bottom of a bar.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<BarSeries> Series { get; set; } = [];

    /// <summary>The bars; values are never negative.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<Bar> Bars { get; set; } = [];

    /// <summary>Height in px.</summary>
    [Parameter] public int Height { get; set; } = 140;

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        _axis = Axis.For(0, Bars.Count == 0 ? 1 : Bars.Max(b => b.Values.Sum()));
        _parts = [.. Bars.SelectMany(PartsOf)];
    }

    private string Y(decimal value) => Svg.N(_axis.FromTop(value));

    private IEnumerable<Part> PartsOf(Bar bar, int at)
    {
        var slot = 100m / Bars.Count;
        var below = 0m;
        for (var s = 0; s < Math.Min(bar.Values.Count, Series.Count); s++)
        {
            var top = _axis.FromTop(below + bar.Values[s]);
            yield return new Part(Series[s].Css, at * slot + slot * 0.16m, top, slot * 0.68m, _axis.FromTop(below) - top);
            below += bar.Values[s];
        }
    }

    private sealed record Part(string Css, decimal X, decimal Y, decimal Width, decimal Height);
}
