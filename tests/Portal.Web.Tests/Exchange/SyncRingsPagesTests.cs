using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Portal.Data.People;
using Portal.Exchange.Erp;
using Portal.Features.Kernel;
using Portal.Features.Sync;
using Portal.Testing;
using Portal.Web.Components.Home;
using Portal.Web.Components.Orders;
using Portal.Web.Components.Planning;
using Portal.Web.Live;
using Portal.Web.Tests.Pages;

namespace Portal.Web.Tests.Exchange;

/// <summary>What the ERP says shows on open pages by itself: through the real reading, the outbox and its pump, and nobody rings by hand.</summary>
public sealed class SyncRingsPagesTests
{
    private const string Number = "4500000001";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stock_and_demand_move_the_planners_figures()
    {
        await using var page = await PageContext.Open(PortalRole.Planner);
        var erp = await Read(page);
        page.Services.GetRequiredService<NavigationManager>().NavigateTo("/planning?at=HAM&item=BH-220");
        var planning = page.Render<PlanningPage>();
        Assert.DoesNotContain("short", PageContext.Text(planning.Find(".plan-heat").TextContent), StringComparison.Ordinal);

        erp.Demand.Add(new("10000003", "HAM", page.House.Today.AddDays(3), 150, "J-7"));
        await Read(page, erp);

        planning.WaitForAssertion(() => Assert.Contains("140 pcs short", PageContext.Text(planning.Find(".plan-heat").TextContent), StringComparison.Ordinal), Patience);

        erp.Stock[0] = erp.Stock[0] with { Unrestricted = 300, AsOf = page.House.Now };
        await Read(page, erp);

        planning.WaitForAssertion(() => Assert.DoesNotContain("short", PageContext.Text(planning.Find(".plan-heat").TextContent), StringComparison.Ordinal), Patience);
    }

    [Fact]
    public async Task The_planners_home_hears_of_stock_too()
    {
        await using var page = await PageContext.Open(PortalRole.Planner);
        var erp = await Read(page);
        var home = page.Render<HomePage>();
        Assert.DoesNotContain("BH-220", home.Markup, StringComparison.Ordinal);

        erp.Demand.Add(new("10000003", "HAM", page.House.Today.AddDays(3), 150, "J-7"));
        await Read(page, erp);

        home.WaitForAssertion(() => Assert.Contains("BH-220", home.Markup, StringComparison.Ordinal), Patience);
    }

    [Theory]
    [InlineData(PortalRole.Buyer)]
    [InlineData(PortalRole.SupplierUser)]
    public async Task Goods_that_came_show_on_the_open_order(PortalRole role)
    {
        await using var page = await PageContext.Open(role, role is PortalRole.SupplierUser ? House.Keller : null);
        var erp = await Read(page);
        var order = page.Render<OrderPage>(p => p.Add(o => o.Number, Number));
        Assert.Contains("To answer", order.Find("table.lines").TextContent, StringComparison.OrdinalIgnoreCase);

        erp.Holds(erp.Order(Number, 1, erp.Line(10, received: 200)));
        await Read(page, erp);

        order.WaitForAssertion(() => Assert.Contains("Closed", order.Find("table.lines").TextContent, StringComparison.OrdinalIgnoreCase), Patience);
    }

    [Fact]
    public async Task Dates_that_the_ERP_moved_without_counting_a_revision_are_said_to_who_is_typing()
    {
        await using var page = await PageContext.Open(PortalRole.SupplierUser, House.Keller);
        var erp = await Read(page);
        var order = page.Render<OrderPage>(p => p.Add(o => o.Number, Number));

        erp.Holds(erp.Order(Number, 1, erp.Line(10, inDays: 9)));
        await Read(page, erp);

        order.WaitForAssertion(() => Assert.Contains("Revision 2 has come.", order.Find(".banner").TextContent, StringComparison.Ordinal), Patience);
    }

    /// <summary>10 pieces in stock, an order for 200 more in 17 days, nothing needed.</summary>
    private static async Task<FakeErp> Read(PageContext page)
    {
        var erp = new FakeErp(page.House.Clock);
        erp.Stock.Add(new ErpStock("10000003", "HAM", 10, 0, 2, page.House.Now));
        erp.Holds(erp.Order(Number));
        await Read(page, erp);
        return erp;
    }

    private static async Task Read(PageContext page, FakeErp erp)
    {
        var house = page.House;
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        var connection = new ErpConnectionOptions { Code = "DEMO", Kind = "fake" };
        Assert.True(await new ErpSync(house.UseCases, house.Services.GetRequiredService<InboundWork>(), connection, erp, NullLogger<ErpSync>.Instance).Run(Ct));
        var pump = new Pump(house.UseCases, house.Services.GetServices<IReaction>(), page.Live, NullLogger<Pump>.Instance);
        while (await pump.Deliver(Ct) > 0)
        {
            // Reactions tell of more.
        }

        // The planning page takes a breath of the house's clock between two readings.
        house.Clock.Advance(TimeSpan.FromSeconds(2));
    }
}
