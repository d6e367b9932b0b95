using Bunit;
using Portal.Web.Components.Kit;

namespace Portal.Web.Tests.Kit;

public sealed class TextTests
{
    [Theory]
    [InlineData("en-GB", DateKind.ArrivesAtDock, "at dock Thu 10 Dec")]
    [InlineData("en-GB", DateKind.LeavesYou, "leaves you Thu 10 Dec")]
    [InlineData("de", DateKind.Needed, "benötigt Do 10. Dez.")]
    [InlineData("de", DateKind.Plain, "Do 10. Dez.")]
    public async Task A_date_says_what_it_is(string culture, DateKind kind, string expected)
    {
        await using var kit = new KitContext(culture);
        var text = kit.Render<DateText>(p => p.Add(x => x.Date, new DateOnly(2026, 12, 10)).Add(x => x.Kind, kind));

        Assert.Equal(expected, KitContext.Text(text.Find("time").Parent!.TextContent));
        Assert.Equal("2026-12-10", text.Find("time").GetAttribute("datetime"));
    }

    [Fact]
    public async Task No_date_is_said_as_well()
    {
        await using var kit = new KitContext();
        Assert.Contains("no date", kit.Render<DateText>(p => p.Add(x => x.Date, null)).Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-GB", 10, "just now")]
    [InlineData("en-GB", 130, "2 min ago")]
    [InlineData("en-GB", 7300, "2 hr ago")]
    [InlineData("en-GB", 100000, "1 day ago")]
    [InlineData("de", 260000, "vor 3 Tagen")]
    [InlineData("en-GB", -5, "just now")]
    public async Task A_time_can_say_how_long_ago_it_was(string culture, int secondsAgo, string expected)
    {
        await using var kit = new KitContext(culture);
        var text = kit.Render<TimeText>(p => p.Add(x => x.At, kit.Clock.GetUtcNow().UtcDateTime.AddSeconds(-secondsAgo)).Add(x => x.Ago, true));

        Assert.Equal(expected, text.Find("time").TextContent);
    }

    [Fact]
    public async Task A_time_is_the_readers_and_names_its_zone()
    {
        await using var kit = new KitContext();
        var time = kit.Render<TimeText>(p => p.Add(x => x.At, new DateTime(2026, 12, 3, 8, 14, 0, DateTimeKind.Utc)).Add(x => x.WithZone, true)).Find("time");

        Assert.Equal("3 Dec, 09:14 (UTC+1)", KitContext.Text(time.TextContent));
        Assert.Equal("3 Dec 2026, 09:14 (UTC+1, Europe/Berlin)", KitContext.Text(time.GetAttribute("title")!));
        Assert.Equal("2026-12-03T08:14:00Z", time.GetAttribute("datetime"));
    }

    [Theory]
    [InlineData("Asia/Kolkata", "UTC+5:30")]
    [InlineData("America/New_York", "UTC−5")]
    [InlineData("nowhere/at-all", "UTC")]
    public void An_offset_is_written_as_people_do_and_an_unknown_zone_changes_nothing(string zone, string expected)
    {
        var clock = new ViewerTime(TimeProvider.System);
        clock.Use(zone);
        Assert.Equal(expected, clock.OffsetAt(new DateTime(2026, 12, 3, 8, 0, 0, DateTimeKind.Utc)));
    }

    [Theory]
    [InlineData("en-GB", "2,000 pcs = 20 boxes")]
    [InlineData("de", "2.000 Stk. = 20 Schachteln")]
    public async Task A_quantity_is_shown_in_both_units(string culture, string expected)
    {
        await using var kit = new KitContext(culture);
        var text = kit.Render<QuantityText>(p => p.Add(x => x.Value, 2000).Add(x => x.Unit, "C62").Add(x => x.OtherValue, 20).Add(x => x.OtherUnit, "XBX"));

        Assert.Equal(expected, KitContext.Text(text.Nodes[0].Parent!.TextContent));
    }

    [Fact]
    public async Task A_unit_without_a_word_is_shown_as_it_came()
    {
        await using var kit = new KitContext();
        Assert.Equal("3 Q7X", KitContext.Text(kit.Render<QuantityText>(p => p.Add(x => x.Value, 3).Add(x => x.Unit, "Q7X")).Find("span").TextContent));
    }

    [Fact]
    public async Task A_price_names_its_price_unit()
    {
        await using var kit = new KitContext("de");
        var text = kit.Render<MoneyText>(p => p.Add(x => x.Amount, 2.1m).Add(x => x.Currency, "EUR").Add(x => x.IsPrice, true).Add(x => x.Per, 100).Add(x => x.Unit, "C62"));

        Assert.Equal("2,10 € pro 100 Stk.", KitContext.Text(text.Find("data").Parent!.TextContent));
        Assert.Equal("2.1 EUR", text.Find("data").GetAttribute("value"));
    }

    [Theory]
    [InlineData("17 Dec", "10 Dec", "was 17 Dec→now 10 Dec")]
    [InlineData(null, "10 Dec", "now 10 Dec")]
    [InlineData("17 Dec", null, "was 17 Dec→now removed")]
    public async Task A_change_is_told_in_words(string? was, string? now, string expected)
    {
        await using var kit = new KitContext();
        Assert.Equal(expected, KitContext.Text(kit.Render<DiffText>(p => p.Add(x => x.Was, was).Add(x => x.Now, now)).Find(".diff").TextContent));
    }

    [Fact]
    public async Task What_did_not_change_is_just_shown()
    {
        await using var kit = new KitContext();
        Assert.Equal("x", kit.Render<DiffText>(p => p.Add(x => x.Was, "x").Add(x => x.Now, "x")).Markup.Trim());
    }

    [Theory]
    [InlineData(Tone.Ok, "check")]
    [InlineData(Tone.Warn, "warn")]
    [InlineData(Tone.Bad, "bad")]
    [InlineData(Tone.Info, "info")]
    [InlineData(Tone.Change, "change")]
    [InlineData(Tone.Neutral, "dot")]
    public async Task A_status_has_an_icon_and_a_word(Tone tone, string icon)
    {
        await using var kit = new KitContext();
        var tag = kit.Render<StatusTag>(p => p.Add(x => x.Tone, tone).Add(x => x.Text, "Agreed"));

        Assert.Equal("Agreed", tag.Find(".tag").TextContent);
        Assert.Equal($"img/icons.svg#{icon}", tag.Find("use").GetAttribute("href"));
        Assert.Contains($"<symbol id=\"{icon}\"", Repository.Read("wwwroot-assets/img/icons.svg"), StringComparison.Ordinal);
    }
}
