using AngleSharp.Dom;
using Bunit;
using Microsoft.EntityFrameworkCore;
using Portal.Data.People;
using Portal.Domain.Orders;
using Portal.Features.Cases;
using Portal.Features.Live;
using Portal.Features.Orders;
using Portal.Testing;
using Portal.Web.Components.Orders;
using Portal.Web.Tests.Pages;

namespace Portal.Web.Tests.Orders;

public sealed class LiveOrderTests
{
    [Fact]
    public async Task A_decision_shows_on_the_suppliers_open_page_by_itself()
    {
        await using var page = await PageContext.Open(PortalRole.SupplierUser, House.Keller);
        var order = await page.House.HasOrder(House.Keller, page.House.Content("4500000001"));
        await Split(page, order);
        var shown = Opened(page);
        Assert.Contains("Waiting for buyer", shown.Find("table.lines").TextContent, StringComparison.Ordinal);

        Assert.True((await page.House.Send(new DecideAnswer(order, 10, 1, DecideAnswer.Choice.ApproveAndUpdate), House.Buyer)).Ok);
        page.Ring(Topics.Order, order, House.Keller);

        shown.WaitForAssertion(() => Assert.Contains("Agreed, on its way to the ERP", shown.Find("table.lines").TextContent, StringComparison.Ordinal));
        Assert.Contains("Queued", shown.Find(".receipt").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revision_that_comes_while_one_types_is_said_and_what_is_typed_stays()
    {
        await using var page = await PageContext.Open(PortalRole.SupplierUser, House.Keller);
        var order = await page.House.HasOrder(House.Keller, page.House.Content("4500000001"));
        var shown = Opened(page);
        await Button(shown, "Change").ClickAsync();
        await shown.Find(".editor .part input").InputAsync("150");

        await page.House.InDb(async db =>
        {
            var stored = await db.Orders.Include(o => o.Lines).ThenInclude(l => l.Schedule).Include(o => o.Lines).ThenInclude(l => l.Answers).SingleAsync(o => o.Id == order);
            stored.Revise(page.House.Content("4500000001", 2, page.House.LineContent(10, quantity: 240)), page.House.Now, page.House.Today.AddDays(2));
            await db.SaveChangesAsync();
        });
        page.Ring(Topics.Order, order, House.Keller);

        shown.WaitForAssertion(() => Assert.Contains("Revision 2 has come since you typed", shown.Find(".banner").TextContent, StringComparison.Ordinal));
        Assert.Equal("150", shown.Find(".editor .part input").GetAttribute("value"));
        Assert.Contains("240", shown.Find("table.lines").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_of_the_other_side_appears()
    {
        await using var page = await PageContext.Open(PortalRole.SupplierUser, House.Keller);
        var order = await page.House.HasOrder(House.Keller, page.House.Content("4500000001"));
        var shown = Opened(page);

        Assert.True((await page.House.Send(new SendMessage(order, 10, "Can you send half of it earlier?"), House.Buyer)).Ok);
        page.Ring(Topics.Order, order, House.Keller);

        shown.WaitForAssertion(() => Assert.Contains("Can you send half of it earlier?", shown.Find(".talk").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_order_that_is_not_there_yet_appears_when_it_comes()
    {
        await using var page = await PageContext.Open(PortalRole.SupplierUser, House.Keller);
        var shown = Opened(page);
        Assert.NotEmpty(shown.FindAll(".state.failed"));

        var order = await page.House.HasOrder(House.Keller, page.House.Content("4500000001"));
        page.Ring(Topics.Order, order, House.Keller);

        shown.WaitForAssertion(() => Assert.NotEmpty(shown.FindAll("table.lines")));
    }

    [Fact]
    public async Task Rows_of_the_list_change_where_they_stand_and_new_ones_wait_until_asked_for()
    {
        await using var page = await PageContext.Open(PortalRole.SupplierUser, House.Keller);
        var first = await page.House.HasOrder(House.Keller, page.House.Content("4500000001"));
        await page.House.HasOrder(House.Keller, page.House.Content("4500000002"));
        var list = page.Render<OrdersPage>();
        var before = Numbers(list);

        await Split(page, first);
        await page.House.HasOrder(House.Keller, page.House.Content("4500000003"));
        page.Ring(Topics.Order, first, House.Keller);

        list.WaitForAssertion(() => Assert.Contains("Waiting for buyer", Row(list, "4500000001").TextContent, StringComparison.Ordinal));
        Assert.Equal(before, Numbers(list));
        await list.FindAll("button").First(b => b.TextContent == "Show it anew").ClickAsync();
        Assert.Equal(3, Numbers(list).Count);
    }

    private static IRenderedComponent<OrderPage> Opened(PageContext page) => page.Render<OrderPage>(p => p.Add(x => x.Number, "4500000001"));

    private static List<string> Numbers(IRenderedComponent<OrdersPage> list) => [.. list.FindAll("[data-row] [data-open]").Select(a => a.TextContent)];

    private static IElement Row(IRenderedComponent<OrdersPage> list, string number) => list.Find($"[data-row='{number}']");

    private static IElement Button(IRenderedComponent<OrderPage> page, string name) => page.FindAll("button").First(b => b.TextContent.Trim() == name);

    private static async Task Split(PageContext page, Guid order)
    {
        var needed = page.House.Today.AddDays(17);
        Assert.True((await page.House.Send(new AnswerLines(order, 1, [new(10, AnswerKind.Change, [new(120, needed), new(80, needed.AddDays(5))])]), House.KellersUser)).Ok);
    }
}
