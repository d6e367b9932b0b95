using System.Globalization;
using Bunit;
using Portal.Web.Components.Kit;

namespace Portal.Web.Tests.Kit;

public sealed class PictureTests : IAsyncDisposable
{
    private readonly KitContext _page = new();

    public ValueTask DisposeAsync() => _page.DisposeAsync();

    [Fact]
    public void A_stock_is_shaded_where_it_is_low_and_where_it_is_short()
    {
        var chart = _page.Render<LineChart>(p => p.Add(x => x.Title, "Stock").Add(x => x.Summary, "20 short on 12 Dec").Add(x => x.Floor, 40)
            .Add(x => x.Points, [Point(7, 120), Point(9, 30), Point(11, -20), Point(13, -5), Point(15, 80), Point(17, 80)]));

        Assert.Equal(("20", "20"), Across(chart, ".low"));
        Assert.Equal(("40", "40"), Across(chart, ".short"));
        Assert.Equal("20 short on 12 Dec", chart.Find("svg").GetAttribute("aria-label"));
        Assert.Equal(6, chart.FindAll("tbody tr").Count);
    }

    [Fact]
    public async Task Coordinates_have_a_point_in_every_culture()
    {
        await using var german = new KitContext("de");
        var chart = german.Render<LineChart>(p => p.Add(x => x.Title, "Bestand").Add(x => x.Summary, "ok").Add(x => x.Points, [Point(1, 1.5m), Point(2, 2.25m), Point(4, 3)]));

        var corners = chart.Find("polyline").GetAttribute("points")!.Split(' ');
        Assert.All(corners, c => Assert.Equal(2, c.Split(',').Length));
        Assert.All(corners.SelectMany(c => c.Split(',')), n => decimal.Parse(n, NumberStyles.Float, CultureInfo.InvariantCulture));
        Assert.Contains("2,25", chart.Find("table").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Bars_stand_on_each_other()
    {
        var chart = _page.Render<BarChart>(p => p.Add(x => x.Title, "Weeks").Add(x => x.Summary, "Week 50 is late.")
            .Add(x => x.Series, [new BarSeries("confirmed"), new BarSeries("late", Tone.Bad)]).Add(x => x.Bars, [new Bar("W50", [60, 20]), new Bar("W51", [80, 0])]));

        var (confirmed, late) = (chart.Find("rect.c-brand"), chart.Find("rect.c-bad"));
        Assert.Equal(("25", "75"), (confirmed.GetAttribute("y"), confirmed.GetAttribute("height")));
        Assert.Equal(("0", "25"), (late.GetAttribute("y"), late.GetAttribute("height")));
        Assert.Equal(["W50", "60", "20"], chart.FindAll("tbody tr:first-child > *").Select(c => c.TextContent));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-20, 160)]
    [InlineData(0, 0.003)]
    [InlineData(-1234567, -3)]
    [InlineData(0, 99999999)]
    public void An_axis_covers_its_values_and_zero_in_few_round_steps(decimal lowest, decimal highest)
    {
        var axis = Axis.For(lowest, highest);

        Assert.True(axis.Low <= Math.Min(0, lowest) && axis.High >= Math.Max(0, highest));
        Assert.Contains(0, axis.Ticks);
        Assert.InRange(axis.Ticks.Count, 2, 7);
    }

    [Fact]
    public void A_heat_cell_says_in_words_what_its_colour_shows()
    {
        var cell = _page.Render<HeatCell>(p => p.Add(x => x.Value, -20).Add(x => x.Tone, Tone.Bad).Add(x => x.Explanation, "Week 50: 20 pcs short").Add(x => x.Href, "/planning/1"));

        Assert.Equal("Week 50: 20 pcs short", cell.Find("a .visually-hidden").TextContent);
        Assert.Equal("−20", cell.Find("[aria-hidden]").TextContent);
    }

    [Fact]
    public void A_timeline_tells_when_and_how_long_each_hop_took()
    {
        var line = _page.Render<Timeline>(p => p.Add(x => x.Label, "What happened").Add(x => x.Entries,
            [new TimelineEntry("ERP refused", new DateTime(2026, 11, 20, 8, 13, 0, DateTimeKind.Utc), Tone.Bad, "period closed", TimeSpan.FromSeconds(4))]));

        Assert.Equal("ERP refused (failed) 20 Nov, 09:13 · period closed after 4 s", KitContext.Text(line.Find("li").TextContent.Replace("(failed)", "(failed) ", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_portals_own_jobs_are_called_in_the_readers_language_and_people_by_their_names()
    {
        using var german = new KitContext("de-DE");
        var line = german.Render<Timeline>(p => p.Add(x => x.Entries,
            [new TimelineEntry("A", new DateTime(2026, 11, 20, 8, 13, 0, DateTimeKind.Utc), Tone.Ok, "Watch"), new TimelineEntry("B", new DateTime(2026, 11, 20, 8, 13, 0, DateTimeKind.Utc), Tone.Ok, "Mara Brandt")]));

        Assert.EndsWith("· das Portal", line.FindAll("li")[0].TextContent.Trim(), StringComparison.Ordinal);
        Assert.EndsWith("· Mara Brandt", line.FindAll("li")[1].TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void Steps_say_how_far_they_are()
    {
        var steps = _page.Render<Steps>(p => p.Add(x => x.Note, "Document 4711").Add(x => x.Items, [new Step("Saved", StepState.Done), new Step("Queued", StepState.Now), new Step("In the ERP", StepState.ToCome)]));

        Assert.Equal(["Saved(done)", "Queued(under way)", "In the ERP(to come)"], steps.FindAll("li").Select(li => li.TextContent.Trim()));
        Assert.Equal("Queued(under way)", steps.Find("[aria-current=step]").TextContent.Trim());
    }

    [Fact]
    public void A_baseline_shows_three_values_and_says_when_one_is_missing()
    {
        var lines = _page.Render<Baseline>(p => p.Add(x => x.Requested, "200").Add(x => x.Answer, "120").Add(x => x.Tone, Tone.Warn));

        Assert.Equal(["Requested now200", "You last agreednothing yet", "Your answer120"], lines.FindAll("dl > div").Select(d => d.TextContent));
    }

    private static StockPoint Point(int day, decimal value) => new(new DateOnly(2026, 12, day), value);

    private static (string? From, string? Width) Across(IRenderedComponent<LineChart> chart, string css)
    {
        var stretch = chart.FindAll(css).Single();
        return (stretch.GetAttribute("x"), stretch.GetAttribute("width"));
    }
}
