using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Domain.MasterData;
using Portal.Domain.Orders;
using Portal.Features.Orders;
using Portal.Features.Planning;
using Portal.Testing;
using Portal.Web.Components.Orders;
using Portal.Web.Tests.Pages;

namespace Portal.Web.Tests.Orders;

/// <summary>The list of orders: found, narrowed, sorted, picked, accepted and exported.</summary>
public sealed class OrdersPageTests
{
    [Fact]
    public async Task Its_address_says_what_it_shows()
    {
        await using var page = await Filled(PortalRole.Buyer, SupplierId.House);
        await page.House.HasOrder(House.Borealis, page.House.Content("4500000009", 1, page.House.LineContent(10, received: 200)));

        Assert.Equal(["4500000001", "4500000002", "4500000009"], Numbers(At(page, "orders?sort=number")).Order());
        Assert.Equal(["4500000002", "4500000001"], Numbers(At(page, "orders?sort=number&desc=true&state=ToAnswer")));
        Assert.Equal(["4500000009"], Numbers(At(page, "orders?state=Closed")));
        Assert.Equal(["4500000002"], Numbers(At(page, "orders?q=0002")));
        Assert.Equal(["4500000009"], Numbers(At(page, "orders?supplier=SUP-200")));
        Assert.Equal(2, Numbers(At(page, "orders?due=true")).Count);
        Assert.NotEmpty(At(page, "orders?plant=GDN").FindAll(".state"));
    }

    [Fact]
    public async Task Searching_and_choosing_change_the_address_and_begin_at_the_first_page()
    {
        await using var page = await Filled(PortalRole.Buyer, SupplierId.House);
        await page.House.InDb(async db =>
        {
            db.Plants.Add(new Plant("GDN", "Gdansk", "EMEA", "Europe/Warsaw", "DEMO", null));
            await db.SaveChangesAsync();
        });
        var list = At(page, "orders?page=2&state=ToAnswer");

        await list.Find("select[aria-label='Supplier']").ChangeAsync("SUP-100");
        Assert.EndsWith("/orders?state=ToAnswer&supplier=SUP-100", page.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        await list.Find("select[aria-label='Plant']").ChangeAsync("GDN");
        Assert.EndsWith("/orders?state=ToAnswer&plant=GDN&supplier=SUP-100", page.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.Contains("/orders.csv?state=ToAnswer&plant=GDN&supplier=SUP-100", list.FindAll("a[download]").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Many_are_accepted_with_a_report_of_each_and_taken_back_together()
    {
        await using var page = await Filled(PortalRole.SupplierUser, House.Keller);
        await page.House.Send(new AnswerLines((await Order(page, "4500000002")).Id, 1, []), House.KellersUser);
        var list = At(page, "orders");
        await Pick(list, "4500000001", "4500000002");

        await Button(list, "Accept as requested").ClickAsync();

        list.WaitForAssertion(() => Assert.Contains("1 of 2 orders accepted", Said(list), StringComparison.Ordinal));
        Assert.Contains("4500000001: 1 line accepted.", Said(list), StringComparison.Ordinal);
        Assert.Contains("4500000002: Nothing to answer.", Said(list), StringComparison.Ordinal);
        await page.Toasts.All.Single(t => t.Undo is not null).Undo!();
        Assert.Equal((LineState.ToAnswer, LineState.InPolicy), ((await Order(page, "4500000001")).Lines[0].State, (await Order(page, "4500000002")).Lines[0].State));
    }

    [Fact]
    public async Task A_revision_that_came_after_it_was_picked_is_not_accepted_unseen()
    {
        await using var page = await Filled(PortalRole.SupplierUser, House.Keller);
        var list = At(page, "orders");
        await Pick(list, "4500000001");
        await OrderScene.Revise(page.House, page.House.Content("4500000001", 2, page.House.LineContent(10, quantity: 900)));

        await Button(list, "Accept as requested").ClickAsync();

        list.WaitForAssertion(() => Assert.Contains("0 of 1 orders accepted", Said(list), StringComparison.Ordinal));
        Assert.Contains("was revised while you answered", Said(list), StringComparison.Ordinal);
        Assert.Equal(LineState.ToAnswer, (await Order(page, "4500000001")).Lines[0].State);
    }

    [Fact]
    public async Task A_line_that_is_asked_for_earlier_is_left_alone_and_said_and_drafts_stay()
    {
        await using var page = await Filled(PortalRole.SupplierUser, House.Keller);
        var order = (await Order(page, "4500000001")).Id;
        await page.House.Send(new AskForEarlierDate(order, 10, page.House.Today.AddDays(10), "Line 3 stops"), House.Planner);
        await page.House.Send(new SaveAnswerDraft(order, AnswerDraft.Line(10), 1, "typed"), page.Reader);
        var list = At(page, "orders");
        await Pick(list, "4500000001");

        await Button(list, "Accept as requested").ClickAsync();

        list.WaitForAssertion(() => Assert.Contains("1 line is asked for earlier", Said(list), StringComparison.Ordinal));
        Assert.NotNull((await page.House.Send(new ShowOrder("4500000001"), page.Reader)).Value!.Unsent);
    }

    [Fact]
    public async Task The_report_is_found_again_and_can_be_closed()
    {
        await using var page = await Filled(PortalRole.SupplierUser, House.Keller);
        var list = At(page, "orders");
        await Pick(list, "4500000001");
        await Button(list, "Accept as requested").ClickAsync();
        await page.DisposeComponentsAsync();

        list = At(page, "orders");
        Assert.Contains("1 of 1 orders accepted", Said(list), StringComparison.Ordinal);
        await list.Find("button[aria-label='Close the report']").ClickAsync();
        Assert.Empty(list.FindAll(".bulk-report"));
    }

    [Fact]
    public async Task What_a_filter_takes_out_of_sight_is_not_picked_any_more()
    {
        await using var page = await Filled(PortalRole.SupplierUser, House.Keller);
        var list = At(page, "orders");
        await Pick(list, "4500000001", "4500000002");
        Assert.Contains("/orders.csv?only=4500000001&only=4500000002", list.FindAll("a[download]").Select(a => a.GetAttribute("href")));

        page.Services.GetRequiredService<NavigationManager>().NavigateTo("orders?page=1&sort=number");
        list.Render();
        Assert.NotEmpty(list.FindAll(".picked-bar"));
        page.Services.GetRequiredService<NavigationManager>().NavigateTo("orders?q=0002");
        list.Render();

        Assert.Empty(list.FindAll(".picked-bar"));
    }

    [Fact]
    public async Task A_look_gets_a_name_is_found_again_and_can_be_removed()
    {
        await using var page = await Filled(PortalRole.Buyer, SupplierId.House);
        Assert.DoesNotContain(At(page, "orders").FindAll("button"), b => b.TextContent.Trim() == "Save this view");
        await page.DisposeComponentsAsync();
        var list = At(page, "orders?state=ToAnswer&sort=number");
        await Button(list, "Save this view").ClickAsync();
        await list.Find(".view-name").SubmitAsync();
        Assert.Equal("Give it a name.", list.Find("#wrong-view").TextContent);
        await list.Find(".view-name input").InputAsync("My morning");
        await list.Find(".view-name").SubmitAsync();
        await page.DisposeComponentsAsync();

        list = At(page, "orders");
        Assert.Equal("/orders?state=ToAnswer&sort=number", list.FindAll("a.chip").Single(a => a.TextContent == "My morning").GetAttribute("href"));
        await page.DisposeComponentsAsync();
        list = At(page, "orders?state=ToAnswer&sort=number");
        await list.Find("button[aria-label='Remove the view My morning']").ClickAsync();
        Assert.DoesNotContain(list.FindAll("a.chip"), a => a.TextContent == "My morning");
    }

    [Fact]
    public async Task Staff_pick_to_export_and_cannot_accept()
    {
        await using var page = await Filled(PortalRole.Buyer, SupplierId.House);
        var list = At(page, "orders");
        await Pick(list, "4500000001");

        Assert.DoesNotContain(list.FindAll(".picked-bar button"), b => b.TextContent.Contains("Accept", StringComparison.Ordinal));
        Assert.Contains("Export picked", list.Find(".picked-bar").TextContent, StringComparison.Ordinal);
    }

    private static async Task<PageContext> Filled(PortalRole role, SupplierId place)
    {
        var page = await PageContext.Open(role, place);
        await page.House.HasOrder(House.Keller, page.House.Content("4500000001"));
        await page.House.HasOrder(House.Keller, page.House.Content("4500000002"));
        return page;
    }

    private static IRenderedComponent<OrdersPage> At(PageContext page, string address)
    {
        page.Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return page.Render<OrdersPage>();
    }

    private static async Task Pick(IRenderedComponent<OrdersPage> list, params string[] numbers)
    {
        foreach (var number in numbers)
        {
            await list.Find($"[data-row='{number}'] input[type=checkbox]").ChangeAsync(true);
        }
    }

    private static List<string> Numbers(IRenderedComponent<OrdersPage> list) => [.. list.FindAll("[data-row] [data-open]").Select(a => a.TextContent)];

    private static string Said(IRenderedComponent<OrdersPage> list) => PageContext.Text(list.Find(".bulk-report").TextContent);

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<OrdersPage> list, string name) => list.FindAll("button").First(b => b.TextContent.Trim() == name);

    private static async Task<OrderView> Order(PageContext page, string number) => (await page.House.Send(new ShowOrder(number), House.KellersUser)).Value!;
}
