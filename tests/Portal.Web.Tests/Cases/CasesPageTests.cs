using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.People;
using Portal.Domain.Orders;
using Portal.Features.Cases;
using Portal.Features.Live;
using Portal.Features.Orders;
using Portal.Testing;
using Portal.Web.Components.Cases;
using Portal.Web.Tests.Pages;

namespace Portal.Web.Tests.Cases;

public sealed class CasesPageTests
{
    [Fact]
    public async Task A_case_is_one_sentence_with_its_order_supplier_and_due_time()
    {
        await using var page = await PageContext.Open(PortalRole.Buyer);
        await Deviates(page, "4500000001");

        var queue = page.Render<CasesPage>();

        var row = PageContext.Text(queue.Find("[data-row]").TextContent);
        Assert.Contains("80 of 200 pcs come 5 days after the needed date", row, StringComparison.Ordinal);
        Assert.Contains("Bearing housing BH-220 · 4500000001/10 · Keller Guss", row, StringComparison.Ordinal);
        Assert.Contains("Impact unknown", row, StringComparison.Ordinal);
        Assert.Contains("Due ", row, StringComparison.Ordinal);
        Assert.Equal("1", queue.Find(".chip[aria-current] b").TextContent);
    }

    [Fact]
    public async Task The_open_case_shows_what_is_needed_agreed_and_answered()
    {
        await using var page = await PageContext.Open(PortalRole.Buyer, culture: "de-DE");
        await Deviates(page, "4500000001");

        var queue = await Opened(page);

        Assert.Equal("80 von 200 Stk. kommen 5 Tage nach dem Bedarfstermin", PageContext.Text(queue.Find(".case-title").TextContent).Replace('\u00a0', ' '));
        var three = queue.FindAll(".baseline dd").Select(d => PageContext.Text(d.TextContent)).ToList();
        Assert.Contains("200", three[0], StringComparison.Ordinal);
        Assert.Equal("noch nichts", three[1]);
        Assert.Contains("120", three[2], StringComparison.Ordinal);
        Assert.Contains("80", three[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Approve_and_update_empties_the_row_and_can_be_taken_back()
    {
        await using var page = await PageContext.Open(PortalRole.Buyer);
        var order = await Deviates(page, "4500000001");
        var queue = await Opened(page);

        await Button(queue, "Approve and update order").ClickAsync();

        Assert.Empty(queue.FindAll("[data-row]"));
        Assert.Equal(LineState.InPolicy, await State(page, order));
        var toast = Assert.Single(page.Toasts.All);
        Assert.Equal("Approved, the order is updated", toast.Text);
        Assert.Contains("Closed: approved, order updated", PageContext.Text(queue.Find(".timeline").TextContent), StringComparison.Ordinal);

        await toast.Undo!();

        queue.WaitForAssertion(() => Assert.Single(queue.FindAll("[data-row]")));
        Assert.Equal(LineState.WaitingForBuyer, await State(page, order));
    }

    [Fact]
    public async Task To_reject_needs_a_reason_which_is_said_at_the_field()
    {
        await using var page = await PageContext.Open(PortalRole.Buyer);
        var order = await Deviates(page, "4500000001");
        var queue = await Opened(page);

        await Button(queue, "Reject").ClickAsync();
        await Button(queue, "Reject the answer").ClickAsync();

        Assert.Equal("true", queue.Find(".act-form textarea").GetAttribute("aria-invalid"));
        Assert.Contains("Say why", queue.Find(".act-form [role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal(LineState.WaitingForBuyer, await State(page, order));

        await queue.Find(".act-form textarea").ChangeAsync("We need all of it on the 10th");
        await Button(queue, "Reject the answer").ClickAsync();

        Assert.Equal(LineState.ToAnswer, await State(page, order));
        Assert.Empty(queue.FindAll("[data-row]"));
    }

    [Fact]
    public async Task A_counter_offer_says_at_each_field_what_is_wrong_and_goes_out_when_nothing_is()
    {
        await using var page = await PageContext.Open(PortalRole.Buyer);
        var order = await Deviates(page, "4500000001");
        var queue = await Opened(page);
        await Button(queue, "Counter-offer").ClickAsync();

        await queue.Find(".counter-part input").ChangeAsync("some");
        await Button(queue, "Send the counter-offer").ClickAsync();
        Assert.Contains("Type a number above 0.", queue.Find(".act-form [role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal(LineState.WaitingForBuyer, await State(page, order));

        await queue.Find(".counter-part input").ChangeAsync("200");
        await Button(queue, "Send the counter-offer").ClickAsync();
        Assert.Equal(LineState.Countered, await State(page, order));
    }

    [Fact]
    public async Task A_case_that_comes_while_one_looks_appears_marked_and_typed_text_stays()
    {
        await using var page = await PageContext.Open(PortalRole.Buyer);
        await Deviates(page, "4500000001");
        var queue = await Opened(page);
        await Button(queue, "Reject").ClickAsync();
        await queue.Find(".act-form textarea").ChangeAsync("Half a sentence");

        var other = await Deviates(page, "4500000002");
        page.Ring(Topics.Order, other, House.Keller);

        queue.WaitForAssertion(() => Assert.Equal(2, queue.FindAll("[data-row]").Count));
        Assert.Contains("4500000002/10", queue.Find("tr.fresh").TextContent, StringComparison.Ordinal);
        Assert.Equal("Half a sentence", queue.Find(".act-form textarea").GetAttribute("value"));
        Assert.Equal("2", queue.Find(".chip[aria-current] b").TextContent);
    }

    [Fact]
    public async Task Who_comes_second_reads_who_was_quicker_and_what_was_decided()
    {
        await using var page = await PageContext.Open(PortalRole.Buyer);
        var order = await Deviates(page, "4500000001");
        var queue = await Opened(page);
        await page.House.Send(new DecideAnswer(order, 10, 1, DecideAnswer.Choice.Approve), House.Planner);

        await Button(queue, "Approve and update order").ClickAsync();

        Assert.Contains("Planning Hamburg was quicker", queue.Find(".banner").TextContent, StringComparison.Ordinal);
        Assert.Contains("approved", queue.Find(".banner").TextContent, StringComparison.Ordinal);
        Assert.Empty(queue.FindAll("button.primary"));
        Assert.Empty(queue.FindAll("[data-row]"));
    }

    [Fact]
    public async Task Many_are_approved_at_once_with_a_report_per_case()
    {
        await using var page = await PageContext.Open(PortalRole.Buyer);
        await Deviates(page, "4500000001");
        var second = await Deviates(page, "4500000002");
        var queue = page.Render<CasesPage>();
        foreach (var at in new[] { 0, 1 })
        {
            await queue.FindAll("[data-row] input[type=checkbox]")[at].ChangeAsync(true);
        }

        await page.House.Send(new DecideAnswer(second, 10, 1, DecideAnswer.Choice.Reject, "No"), House.Planner);
        await Button(queue, "Approve selected").ClickAsync();

        var report = queue.FindAll(".report li").Select(l => PageContext.Text(l.TextContent)).ToList();
        Assert.Equal(2, report.Count);
        Assert.Single(report, r => r.Contains("4500000002", StringComparison.Ordinal) && r.Contains("decided or replaced meanwhile", StringComparison.Ordinal));
        Assert.Empty(queue.FindAll("[data-row]"));

        await Assert.Single(page.Toasts.All, t => t.Undo is not null).Undo!();
        queue.WaitForAssertion(() => Assert.Contains("4500000001/10", Assert.Single(queue.FindAll("[data-row]")).TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Many_cases_are_rejected_with_one_reason_and_the_old_agreement_is_named()
    {
        await using var page = await PageContext.Open(PortalRole.Buyer);
        var orders = new[] { await Deviates(page, "4500000001"), await Deviates(page, "4500000002") };
        var queue = page.Render<CasesPage>();
        await queue.Find("thead input[type=checkbox]").ChangeAsync(true);

        await Button(queue, "Reject").ClickAsync();
        Assert.True(Button(queue, "Do it for 2").HasAttribute("disabled"));
        await queue.Find(".bulk-form input").InputAsync("The line stands still");
        await Button(queue, "Do it for 2").ClickAsync();

        Assert.Empty(queue.FindAll("[data-row]"));
        foreach (var order in orders)
        {
            Assert.Equal(LineState.ToAnswer, await State(page, order));
        }
    }

    [Fact]
    public async Task The_policy_that_judged_an_answer_is_named()
    {
        await using var page = await PageContext.Open(PortalRole.Buyer);
        await Deviates(page, "4500000001");

        Assert.Contains("Judged by: Default", (await Opened(page)).Find(".queue-case").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taken_cases_are_mine_and_the_view_stands_in_the_address()
    {
        await using var page = await PageContext.Open(PortalRole.Buyer);
        await Deviates(page, "4500000001");
        await Deviates(page, "4500000002");
        var queue = await Opened(page);
        await Button(queue, "Take").ClickAsync();
        Assert.Contains("With The reader", queue.Find(".queue-case").TextContent, StringComparison.Ordinal);

        page.Services.GetRequiredService<NavigationManager>().NavigateTo("/exceptions?view=mine");
        var mine = page.Render<CasesPage>();
        Assert.Single(mine.FindAll("[data-row]"));
        Assert.Equal("Mine", mine.Find(".chip[aria-current]").ChildNodes[0].TextContent);
    }

    [Fact]
    public async Task Keys_open_the_forms_of_the_case()
    {
        await using var page = await PageContext.Open(PortalRole.Buyer);
        await Deviates(page, "4500000001");
        var queue = await Opened(page);
        var keys = queue.FindComponent<Components.Kit.KeyListener>().Instance;

        await queue.InvokeAsync(() => keys.Pressed("s"));
        Assert.Contains("Until which day", queue.Find(".act-form").TextContent, StringComparison.Ordinal);

        await queue.InvokeAsync(() => keys.Pressed("?"));
        Assert.Contains("approve and update", queue.Find("[role=dialog]").TextContent, StringComparison.Ordinal);

        await queue.InvokeAsync(() => keys.Pressed("Escape"));
        Assert.Empty(queue.FindAll("[role=dialog]"));
        Assert.NotEmpty(queue.FindAll(".act-form"));
        await queue.InvokeAsync(() => keys.Pressed("Escape"));
        Assert.Empty(queue.FindAll(".act-form"));
    }

    [Fact]
    public async Task Who_may_not_decide_is_offered_no_decision()
    {
        await using var page = await PageContext.Open(PortalRole.Receiving);
        await Deviates(page, "4500000001");

        var queue = await Opened(page);

        Assert.DoesNotContain(queue.FindAll("button"), b => b.TextContent.Contains("Approve", StringComparison.Ordinal) || b.TextContent.Contains("Reject", StringComparison.Ordinal));
        Assert.Contains(queue.FindAll("button"), b => b.TextContent.Contains("Take", StringComparison.Ordinal));
    }

    private static IElement Button(IRenderedComponent<CasesPage> page, string name) =>
        page.FindAll("button").First(b => string.Concat(b.ChildNodes.Where(n => n.NodeType is NodeType.Text).Select(n => n.TextContent)).Trim() == name);

    private static async Task<IRenderedComponent<CasesPage>> Opened(PageContext page)
    {
        var first = (await page.House.Send(new ListCases(), House.Buyer)).Value!.Rows[0];
        return page.Render<CasesPage>(p => p.Add(x => x.Id, first.Id));
    }

    private static Task<LineState> State(PageContext page, Guid order) => page.House.InDb(db =>
        db.Orders.Where(o => o.Id == order).SelectMany(o => o.Lines).Where(l => l.Number == 10).Select(l => l.State).SingleAsync());

    /// <summary>An order of 200 that the supplier splits: 80 of it come five days late.</summary>
    private static async Task<Guid> Deviates(PageContext page, string number)
    {
        var house = page.House;
        var order = await house.HasOrder(House.Keller, house.Content(number));
        var needed = house.Today.AddDays(17);
        var answered = await house.Send(new AnswerLines(order, 1, [new(10, AnswerKind.Change, [new(120, needed), new(80, needed.AddDays(5))])]), House.KellersUser);
        Assert.True(answered.Ok, answered.Error?.Message);
        return order;
    }
}
