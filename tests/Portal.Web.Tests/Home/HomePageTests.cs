using Bunit;
using Portal.Data.People;
using Portal.Domain.MasterData;
using Portal.Domain.Orders;
using Portal.Features.Live;
using Portal.Features.Orders;
using Portal.Features.Planning;
using Portal.Testing;
using Portal.Web.Components.Home;
using Portal.Web.Tests.Pages;

namespace Portal.Web.Tests.Home;

public sealed class HomePageTests
{
    [Fact]
    public async Task A_supplier_finds_what_to_do_and_a_new_order_appears_by_itself()
    {
        await using var page = await PageContext.Open(PortalRole.SupplierUser, House.Keller);
        await page.House.HasOrder(House.Keller, page.House.Content("4500000001"));
        await page.House.HasOrder(House.Borealis, page.House.Content("4500000009"));

        var home = page.Render<HomePage>();

        Assert.Equal("What to do now", home.Find("h1").TextContent);
        Assert.Equal("/orders?state=ToAnswer", home.Find(".kpi a").GetAttribute("href"));
        Assert.Equal("1", home.Find(".kpi a").TextContent);
        Assert.Contains("4500000001", home.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("4500000009", home.Markup, StringComparison.Ordinal);

        var order = await page.House.HasOrder(House.Keller, page.House.Content("4500000002"));
        page.Ring(Topics.Order, order, House.Keller);

        home.WaitForAssertion(() => Assert.Equal("2", home.Find(".kpi a").TextContent));
    }

    [Theory]
    [InlineData(PortalRole.Buyer, "What waits for you")]
    [InlineData(PortalRole.Planner, "What threatens production")]
    [InlineData(PortalRole.Steward, "Identifiers that wait")]
    [InlineData(PortalRole.Receiving, "What comes to the docks")]
    [InlineData(PortalRole.AccountsPayable, "What will be billed")]
    [InlineData(PortalRole.IntegrationAdmin, "Portal and ERPs")]
    [InlineData(PortalRole.Executive, "Figures by region")]
    [InlineData(PortalRole.Administrator, "The house")]
    public async Task Every_role_of_the_house_lands_on_its_own_page(PortalRole role, string title)
    {
        await using var page = await PageContext.Open(role);

        var home = page.Render<HomePage>();

        Assert.Equal(title, home.Find("h1").TextContent);
        Assert.Empty(home.FindAll("[role=alert]"));
    }

    [Fact]
    public async Task The_buyers_worst_case_leads_to_its_place_in_the_queue()
    {
        await using var page = await PageContext.Open(PortalRole.Buyer, culture: "de-DE");
        var order = await page.House.HasOrder(House.Keller, page.House.Content("4500000001"));
        await page.House.Send(new AnswerLines(order, 1, [new(10, AnswerKind.Change, [new SchedulePart(200, page.House.Today.AddDays(40))])]), House.KellersUser);

        var home = page.Render<HomePage>();

        Assert.StartsWith("/exceptions/", home.Find("[data-row] a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("23 Tage nach dem Bedarfstermin", PageContext.Text(home.Find("[data-row]").TextContent).Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("Antwort weicht ab", home.Find(".counts").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_reads_which_suppliers_nobody_can_act_for()
    {
        await using var page = await PageContext.Open(PortalRole.Administrator);
        await page.House.HasOrder(House.Borealis, page.House.Content("4500000001"));

        var home = page.Render<HomePage>();

        Assert.Contains("Borealis Fasteners", home.Find(".counts").TextContent, StringComparison.Ordinal);
        Assert.Contains("Nobody can sign in", home.Find(".counts").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_dock_sees_the_day_the_order_and_whether_it_is_agreed()
    {
        await using var page = await PageContext.Open(PortalRole.Receiving);
        var order = await page.House.HasOrder(House.Keller, page.House.Content("4500000001", 1, page.House.LineContent(10, inDays: 3)));
        await page.House.Send(new AnswerLines(order, 1, []), House.KellersUser);

        var row = PageContext.Text(page.Render<HomePage>().Find("[data-row]").TextContent);

        Assert.Contains("4500000001, line 10", row, StringComparison.Ordinal);
        Assert.Contains("Keller Guss", row, StringComparison.Ordinal);
        Assert.Contains("Agreed", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_planner_reads_which_item_runs_out_when_and_what_it_holds_up()
    {
        await using var page = await PageContext.Open(PortalRole.Planner);
        await page.House.HasOrder(House.Keller, page.House.Content("4500000001"));
        await page.House.InDb(async db =>
        {
            db.Stock.Add(new StockLevel { ItemNumber = "BH-220", PlantCode = "HAM", Unrestricted = 10, SafetyStock = 2, AsOf = page.House.Now });
            db.Demand.Add(new Demand { ItemNumber = "BH-220", PlantCode = "HAM", NeededOn = page.House.Today.AddDays(5), Quantity = 150, PeggedTo = "J-7" });
            await db.SaveChangesAsync();
        });
        await page.House.Send(new WorkOutStale(), House.Portal);

        var row = page.Render<HomePage>().Find("[data-shortages] li");

        Assert.Equal("/planning?at=HAM&item=BH-220", row.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("J-7", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_of_arrivals_is_short_until_it_is_asked_for()
    {
        await using var page = await PageContext.Open(PortalRole.Receiving);
        await page.House.HasOrder(House.Keller, page.House.Content("4500000001", 1, [.. Enumerable.Range(1, 9).Select(n => page.House.LineContent(n * 10, inDays: 3))]));

        var home = page.Render<HomePage>();
        Assert.Equal(6, home.FindAll("[data-row]").Count);
        home.Find("button.whole").Click();

        Assert.Equal(9, home.FindAll("[data-row]").Count);
        Assert.Empty(home.FindAll("button.whole"));
    }
}
