using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.People;
using Portal.Domain.MasterData;
using Portal.Domain.Orders;
using Portal.Features.Cases;
using Portal.Features.Live;
using Portal.Features.Orders;
using Portal.Features.Planning;
using Portal.Testing;
using Portal.Web.Components.Orders;
using Portal.Web.Components.Planning;
using Portal.Web.Tests.Pages;

namespace Portal.Web.Tests.Planning;

/// <summary>10 housings in stock, 200 asked for on day 17 when J-7 needs 150 of them.</summary>
public sealed class PlanningPageTests
{
    [Fact]
    public async Task A_cell_is_a_sentence_and_opens_its_item()
    {
        await using var page = await PageContext.Open(PortalRole.Planner);
        await Late(page, await Scene(page));

        var shown = page.Render<PlanningPage>();

        var cell = shown.FindAll(".plan-heat tbody td")[2];
        Assert.Contains("W50: 140 pcs short", PageContext.Text(cell.TextContent), StringComparison.Ordinal);
        Assert.Contains("h-bad", cell.QuerySelector(".heat-cell")!.ClassName, StringComparison.Ordinal);
        Assert.Equal("/planning?at=HAM&item=BH-220", cell.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("BH-220 HAM · Bearing housing BH-220 out on Thu 10 Dec, 140 pcs short holds up J-7", PageContext.Text(shown.Find("[data-shortages]").TextContent), StringComparison.Ordinal);
        Assert.Contains("13 days later", shown.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_open_item_shows_weeks_and_lines_in_German()
    {
        await using var page = await PageContext.Open(PortalRole.Planner, culture: "de-DE");
        await Late(page, await Scene(page));
        page.Services.GetRequiredService<NavigationManager>().NavigateTo("/planning?at=HAM&item=BH-220");

        var shown = page.Render<PlanningPage>();

        var card = PageContext.Text(shown.Find(".item-plan").TextContent);
        Assert.Contains("fehlen 140 Stk.; das hält J-7 auf", card, StringComparison.Ordinal);
        Assert.Contains("4500000001/10", card, StringComparison.Ordinal);
        Assert.Equal(["0", "0", "0", "0", "200"], shown.FindAll("[data-figure=agreed] td").Take(5).Select(t => t.TextContent));
    }

    [Fact]
    public async Task Figures_move_while_one_looks()
    {
        await using var page = await PageContext.Open(PortalRole.Planner);
        var order = await Scene(page);
        page.Services.GetRequiredService<NavigationManager>().NavigateTo("/planning?at=HAM&item=BH-220");
        var shown = page.Render<PlanningPage>();
        Assert.Equal("0", shown.FindAll("[data-figure=agreed] td")[4].TextContent);

        await Late(page, order);
        page.Ring(Topics.Order, order, House.Keller);

        shown.WaitForAssertion(() => Assert.Equal("200", shown.FindAll("[data-figure=agreed] td")[4].TextContent), TimeSpan.FromSeconds(10));
        shown.WaitForAssertion(() => Assert.Contains("140 pcs short", PageContext.Text(shown.Find(".plan-heat").TextContent), StringComparison.Ordinal), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task An_earlier_date_is_asked_for_in_place_and_refused_without_a_number()
    {
        await using var page = await PageContext.Open(PortalRole.Planner);
        await Late(page, await Scene(page));
        page.Services.GetRequiredService<NavigationManager>().NavigateTo("/planning?at=HAM&item=BH-220");
        var shown = page.Render<PlanningPage>();

        shown.Find(".line-behind .btn").Click();
        shown.Find(".ask-earlier textarea").Change("Line 3 stops");
        shown.Find(".ask-earlier input[inputmode]").Change("a lot");
        await shown.Find(".ask-earlier").SubmitAsync();
        Assert.Contains("Write the cost as a number.", shown.Find(".problem").TextContent, StringComparison.Ordinal);
        shown.Find(".ask-earlier input[inputmode]").Change("120.50");
        await shown.Find(".ask-earlier").SubmitAsync();

        Assert.Contains("Asked for Wed 16 Dec: Line 3 stops", PageContext.Text(shown.Find(".item-plan").TextContent), StringComparison.Ordinal);
        var line = await page.House.InDb(db => db.Orders.SelectMany(o => o.Lines).AsNoTracking().SingleAsync());
        Assert.Equal((page.House.Today.AddDays(23), 120.50m), (line.ExpediteTo, line.ExpediteCost));
    }

    [Fact]
    public async Task An_executive_looks_and_does_not_ask()
    {
        await using var page = await PageContext.Open(PortalRole.Executive);
        await Late(page, await Scene(page));
        page.Services.GetRequiredService<NavigationManager>().NavigateTo("/planning?at=HAM&item=BH-220");

        Assert.Empty(page.Render<PlanningPage>().FindAll(".line-behind .btn"));
    }

    [Fact]
    public async Task The_supplier_finds_the_question_on_the_order_and_says_no_with_a_reason()
    {
        await using var page = await PageContext.Open(PortalRole.SupplierUser, House.Keller);
        var order = await Scene(page);
        await Late(page, order);
        Assert.Null((await page.House.Send(new AskForEarlierDate(order, 10, page.House.Today.AddDays(20), "Line 3 stops", 120), House.Planner)).Error);

        var shown = page.Render<OrderPage>(p => p.Add(o => o.Number, "4500000001"));
        var asked = PageContext.Text(shown.Find(".earlier").TextContent).Replace('\u00a0', ' ');
        Assert.Contains("Line 3 stops · they pay up to €120.00 for it", asked, StringComparison.Ordinal);
        Assert.Contains("Answer by Tue 24 Nov", asked, StringComparison.Ordinal);
        shown.Find(".earlier .btn:not(.primary)").Click();
        shown.Find(".earlier input").Input("The mould is in repair");
        shown.Find(".earlier .btn:not(.primary)").Click();

        shown.WaitForAssertion(() => Assert.Empty(shown.FindAll(".earlier")), TimeSpan.FromSeconds(10));
        Assert.Contains("The mould is in repair", shown.Markup, StringComparison.Ordinal);
    }

    private static async Task Late(PageContext page, Guid order)
    {
        var house = page.House;
        await house.Send(new AnswerLines(order, 1, [new(10, AnswerKind.Change, [new SchedulePart(200, house.Today.AddDays(30))])]), House.KellersUser);
        Assert.Null((await house.Send(new DecideAnswer(order, 10, 1, DecideAnswer.Choice.Approve), House.Buyer)).Error);
        await house.Send(new WorkOutOrder(order), House.Portal);
    }

    private static async Task<Guid> Scene(PageContext page)
    {
        var house = page.House;
        var order = await house.HasOrder(House.Keller, house.Content("4500000001"));
        await house.InDb(async db =>
        {
            db.Stock.Add(new StockLevel { ItemNumber = "BH-220", PlantCode = "HAM", Unrestricted = 10, SafetyStock = 2, AsOf = house.Now });
            db.Demand.Add(new Demand { ItemNumber = "BH-220", PlantCode = "HAM", NeededOn = house.Today.AddDays(17), Quantity = 150, PeggedTo = "J-7" });
            await db.SaveChangesAsync();
        });
        await house.Send(new WorkOutStale(), House.Portal);
        return order;
    }
}
