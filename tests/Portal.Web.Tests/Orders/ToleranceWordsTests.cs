using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Portal.Domain.Orders;
using Portal.Domain.Policies;
using Portal.Features.Orders;
using Portal.Web.Components.Orders;
using Portal.Web.Tests.Pages;

namespace Portal.Web.Tests.Orders;

/// <summary>The tolerance beside the field, for each side of each kind: off, nothing, up to a value.</summary>
public sealed class ToleranceWordsTests
{
    [Theory]
    [InlineData("en-GB", null, null, "any quantity")]
    [InlineData("en-GB", null, 0, "at least 200 pcs")]
    [InlineData("en-GB", null, 10, "at least 190 pcs")]
    [InlineData("en-GB", 0, null, "at most 200 pcs")]
    [InlineData("en-GB", 0, 0, "exactly 200 pcs")]
    [InlineData("en-GB", 0, 10, "190 to 200 pcs")]
    [InlineData("en-GB", 10, null, "at most 210 pcs")]
    [InlineData("en-GB", 10, 0, "200 to 210 pcs")]
    [InlineData("en-GB", 10, 10, "190 to 210 pcs")]
    [InlineData("de-DE", null, null, "jede Menge")]
    [InlineData("de-DE", null, 10, "mindestens 190 pcs")]
    [InlineData("de-DE", 10, null, "höchstens 210 pcs")]
    [InlineData("de-DE", 0, 0, "genau 200 pcs")]
    [InlineData("de-DE", 10, 10, "190 bis 210 pcs")]
    public void Quantities(string culture, int? up, int? down, string said) => Assert.Equal(said, Said(culture, Off with { QuantityUp = new(null, up), QuantityDown = new(null, down) }, 0));

    [Theory]
    [InlineData("en-GB", null, null, "any day")]
    [InlineData("en-GB", null, 0, "as early as you like, not later")]
    [InlineData("en-GB", null, 2, "as early as you like, up to 2 days late")]
    [InlineData("en-GB", 0, null, "not earlier, as late as you like")]
    [InlineData("en-GB", 0, 0, "on the requested day")]
    [InlineData("en-GB", 0, 2, "not earlier, up to 2 days late")]
    [InlineData("en-GB", 1, null, "up to 1 day early, as late as you like")]
    [InlineData("en-GB", 3, 0, "up to 3 days early, not later")]
    [InlineData("en-GB", 3, 1, "up to 3 days early, up to 1 day late")]
    [InlineData("de-DE", null, null, "jeder Tag")]
    [InlineData("de-DE", null, 2, "beliebig früh, bis 2 Tage später")]
    [InlineData("de-DE", 0, 0, "am angefragten Tag")]
    [InlineData("de-DE", 1, 0, "bis 1 Tag früher, nicht später")]
    public void Days(string culture, int? early, int? late, string said) => Assert.Equal(said, Said(culture, Off with { DateEarly = new(null, early), DateLate = new(null, late) }, 1));

    [Theory]
    [InlineData("en-GB", null, null, "any price")]
    [InlineData("en-GB", null, 0, "price at least €10.00")]
    [InlineData("en-GB", null, 2, "price at least €8.00")]
    [InlineData("en-GB", 0, null, "price at most €10.00")]
    [InlineData("en-GB", 0, 0, "price €10.00")]
    [InlineData("en-GB", 0, 2, "price €8.00 to €10.00")]
    [InlineData("en-GB", 1, null, "price at most €11.00")]
    [InlineData("en-GB", 1, 2, "price €8.00 to €11.00")]
    [InlineData("de-DE", null, 2, "Preis mindestens 8,00 €")]
    [InlineData("de-DE", 0, 0, "Preis 10,00 €")]
    [InlineData("de-DE", 1, null, "Preis höchstens 11,00 €")]
    public void Prices(string culture, int? up, int? down, string said) => Assert.Equal(said, Said(culture, Off with { PriceUp = new(null, up), PriceDown = new(null, down) }, 2));

    [Theory]
    [InlineData("Default v0", "general tolerance")]
    [InlineData("Default v3", "general tolerance, version 3")]
    [InlineData("Plant HAM v2", "this plant's tolerance, version 2")]
    [InlineData("ItemGroup cast iron v1", "tolerance for this group of items, version 1")]
    [InlineData("Supplier SUP-100 v4", "tolerance for your company, version 4")]
    [InlineData("SupplierItem SUP-100/BH v2 v5", "tolerance for your company and this item, version 5")]
    public void It_says_where_it_comes_from(string label, string said) => Assert.EndsWith($"({said})", Sentence("en-GB", Off, label), StringComparison.Ordinal);

    private static Tolerances Off { get; } = new(ToleranceLimit.Off, ToleranceLimit.Off, ToleranceLimit.Off, ToleranceLimit.Off, ToleranceLimit.Off, ToleranceLimit.Off);

    private static string Said(string culture, Tolerances limits, int at) =>
        Sentence(culture, limits, "Default v1").Split(": ", 2)[1].Split(" (")[0].Split(" · ")[at];

    private static string Sentence(string culture, Tolerances t, string policy)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        using var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        var room = new OrderView.Room(200 - t.QuantityDown.Room(200), 200 + t.QuantityUp.Room(200), (int?)t.DateEarly.Absolute, (int?)t.DateLate.Absolute, 10 - t.PriceDown.Room(10), 10 + t.PriceUp.Room(10), t, policy);
        var line = new OrderView.Line(10, "BH", null, "Housing", 200, "C62", "pcs", 0, null, null, 10, 1, LineState.ToAnswer, 0, false, [], [], [], null, null, null, null, room, null, null, null, null, null, null);
        return PageContext.Text(ToleranceWords.Of(services.GetRequiredService<IStringLocalizer<Web.Resources.Orders>>(), line, null, "EUR")).Replace('\u00a0', ' ');
    }
}
