using Bunit;
using Portal.Domain.Orders;
using Portal.Features.Cases;
using Portal.Features.Planning;
using Portal.Testing;

namespace Portal.Web.Tests.Orders;

/// <summary>What a supplier can say to an order, from the click to what stands in the house.</summary>
public sealed class OrderAnswerTests
{
    [Fact]
    public async Task All_is_accepted_with_one_click_and_taken_back_with_another()
    {
        await using var scene = await OrderScene.Open("en-GB", h => h.LineContent(10), h => h.LineContent(20));

        await scene.Press("Accept all as requested");

        Assert.All((await scene.Seen()).Lines, l => Assert.Equal(LineState.InPolicy, l.State));
        Assert.Contains("Agreed, on its way to the ERP", scene.Row(10), StringComparison.Ordinal);
        var toast = Assert.Single(scene.Page.Toasts.All);
        Assert.Equal(("Answer sent", TimeSpan.FromSeconds(10)), (toast.Text, toast.For));
        await toast.Undo!();
        Assert.All((await scene.Seen()).Lines, l => Assert.Equal(LineState.ToAnswer, l.State));
        scene.Shown.WaitForState(() => scene.Has("Accept all as requested"));
    }

    [Fact]
    public async Task Accepting_one_line_leaves_what_is_typed_for_another_on_the_page_and_after_a_reload()
    {
        await using var scene = await OrderScene.Open("en-GB", h => h.LineContent(10), h => h.LineContent(20));
        await scene.Press("Change the answer to line 20");
        await scene.Type("Quantity, line 20, part 1", "150");

        await scene.Press("Accept line 10 as requested");

        Assert.Equal(LineState.InPolicy, (await scene.Line(10)).State);
        Assert.Equal("150", scene.Field("Quantity, line 20, part 1").GetAttribute("value"));
        await scene.Reload();
        Assert.Equal("150", scene.Field("Quantity, line 20, part 1").GetAttribute("value"));
    }

    [Fact]
    public async Task Where_something_is_typed_it_is_sent_with_the_rest_accepted_and_never_overridden()
    {
        await using var scene = await OrderScene.Open("en-GB", h => h.LineContent(10), h => h.LineContent(20));
        await scene.Press("Change the answer to line 20");
        await scene.Type("Quantity, line 20, part 1", "150");
        Assert.False(scene.Has("Accept all as requested"));

        await scene.Press("Send, accept 1 other line");

        Assert.Equal(LineState.InPolicy, (await scene.Line(10)).State);
        var twenty = await scene.Line(20);
        Assert.Equal((LineState.WaitingForBuyer, 150m), (twenty.State, twenty.Answered.Single().Quantity));
        Assert.Contains("1 line goes to the buyer", scene.Page.Toasts.All.Single().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_is_typed_is_sent_when_that_is_chosen()
    {
        await using var scene = await OrderScene.Open("en-GB", h => h.LineContent(10), h => h.LineContent(20));
        await scene.Press("Change the answer to line 20");
        await scene.Type("Quantity, line 20, part 1", "195");

        await scene.Press("Send answer");

        Assert.Equal(LineState.ToAnswer, (await scene.Line(10)).State);
        Assert.Equal(LineState.InPolicy, (await scene.Line(20)).State);
    }

    [Fact]
    public async Task A_line_is_split_over_two_days_and_taken_back_until_the_buyer_has_decided()
    {
        await using var scene = await OrderScene.Open();
        await scene.Press("Change the answer to line 10");
        await scene.Type("Quantity, line 10, part 1", "120");
        await scene.Press("+ Split");
        await scene.Type("Quantity, line 10, part 2", "80");
        await scene.Type("At dock on, line 10, part 2", scene.House.Today.AddDays(22).ToString("yyyy-MM-dd", null));
        Assert.Contains("80 pcs come 5 days after the requested day; this goes to the buyer.", scene.Row(10), StringComparison.Ordinal);

        await scene.Press("Send answer");

        var line = await scene.Line();
        Assert.Equal([new SchedulePart(120, scene.House.Today.AddDays(17)), new SchedulePart(80, scene.House.Today.AddDays(22))], line.Answered);
        await scene.Press("Take back the answer to line 10");
        Assert.Equal(LineState.ToAnswer, (await scene.Line()).State);
        Assert.Equal("80", scene.Field("Quantity, line 10, part 2").GetAttribute("value"));
    }

    [Fact]
    public async Task A_part_can_be_taken_out_again()
    {
        await using var scene = await OrderScene.Open();
        await scene.Press("Change the answer to line 10");
        await scene.Press("+ Split");
        await scene.Press("Remove part 2");
        Assert.Empty(scene.Shown.FindAll("[aria-label='Quantity, line 10, part 2']"));
    }

    [Fact]
    public async Task What_was_typed_comes_back_when_the_answer_is_undone()
    {
        await using var scene = await OrderScene.Open();
        await scene.Press("Change the answer to line 10");
        await scene.Type("Quantity, line 10, part 1", "150");
        await scene.Press("Send answer");

        await scene.Page.Toasts.All.Single().Undo!();

        scene.Shown.WaitForAssertion(() => Assert.Equal("150", scene.Field("Quantity, line 10, part 1").GetAttribute("value")));
        await scene.Reload();
        Assert.Equal("150", scene.Field("Quantity, line 10, part 1").GetAttribute("value"));
    }

    [Fact]
    public async Task Another_price_goes_to_the_buyer()
    {
        await using var scene = await OrderScene.Open();
        await scene.Press("Change the answer to line 10");
        await scene.Type("Price, line 10", "65");
        Assert.Contains("The price is €3.60 above the order; this goes to the buyer.", scene.Row(10), StringComparison.Ordinal);

        await scene.Press("Send answer");

        Assert.Equal(65m, (await scene.Line()).Last!.Offer.Price);
        Assert.Contains("Price €65.00", scene.Row(10), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backorder_says_what_comes_and_leaves_the_rest_open()
    {
        await using var scene = await OrderScene.Open();
        await scene.Press("Change the answer to line 10");
        await scene.Press("Backorder");
        await scene.Type("Quantity, line 10, part 1", "50");

        await scene.Press("Send answer");

        Assert.Equal((AnswerKind.Backorder, 50m), ((await scene.Line()).Last!.Offer.Kind, (await scene.Line()).Last!.Offer.Total));
        Assert.Contains("150 pcs stay open", scene.Row(10), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_substitute_has_to_be_named()
    {
        await using var scene = await OrderScene.Open();
        await scene.Press("Change the answer to line 10");
        await scene.Press("Substitute");
        Assert.Null(scene.Field("Item you offer, line 10").GetAttribute("aria-invalid"));
        await scene.Press("Send answer");
        Assert.Equal("true", scene.Field("Item you offer, line 10").GetAttribute("aria-invalid"));
        Assert.Equal("Name the item.", scene.Text("#wrong-10-substitute"));

        await scene.Type("Item you offer, line 10", "BH-221");
        await scene.Press("Send answer");

        Assert.Equal("BH-221", (await scene.Line()).Last!.Offer.SubstituteItem);
        Assert.Contains("BH-221 instead", scene.Row(10), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_supplied_needs_a_reason()
    {
        await using var scene = await OrderScene.Open();
        await scene.Press("Change the answer to line 10");
        await scene.Press("Can't supply");
        await scene.Press("Send answer");
        Assert.Equal("wrong-10-reason", scene.Field("Reason, line 10").GetAttribute("aria-describedby"));
        Assert.Equal("1 line needs another look.", scene.Text(".problem"));
        Assert.Equal(LineState.ToAnswer, (await scene.Line()).State);

        await scene.Type("Reason, line 10", "Out of production");
        await scene.Press("Send answer");

        Assert.Equal("Out of production", (await scene.Line()).Last!.Offer.Reason);
        Assert.Contains("Reason: Out of production", scene.Row(10), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_counter_offer_is_taken_and_given_back()
    {
        await using var scene = await Countered();
        Assert.Contains("Is 100 possible?", scene.Row(10), StringComparison.Ordinal);

        await scene.Press("Accept the counter-offer for line 10");

        Assert.Equal(LineState.InPolicy, (await scene.Line()).State);
        await scene.Page.Toasts.All.Single().Undo!();
        Assert.Equal(LineState.Countered, (await scene.Line()).State);
    }

    [Fact]
    public async Task A_counter_offer_is_refused_with_a_reason()
    {
        await using var scene = await Countered();
        await scene.Press("Refuse the counter-offer for line 10");
        await scene.Press("Send no");
        Assert.Equal("Say why.", scene.Text("#wrong-10-no"));
        Assert.Equal(LineState.Countered, (await scene.Line()).State);

        await scene.Type("Why not, line 10", "No capacity");
        await scene.Press("Send no");

        var line = await scene.Line();
        Assert.Equal((LineState.WaitingForBuyer, "No capacity"), (line.State, line.Last!.Offer.Note));
        Assert.Contains("Note: No capacity", scene.Row(10), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_answer_to_a_counter_offer_starts_from_it()
    {
        await using var scene = await Countered();

        await scene.Press("Change the answer to line 10");

        Assert.Equal("100", scene.Field("Quantity, line 10, part 1").GetAttribute("value"));
        Assert.Equal(scene.House.Today.AddDays(18).ToString("yyyy-MM-dd", null), scene.Field("At dock on, line 10, part 1").GetAttribute("value"));
    }

    [Fact]
    public async Task Where_an_earlier_day_is_asked_for_nothing_promises_another_one()
    {
        await using var scene = await Asked();
        Assert.False(scene.Has("Accept line 10 as requested"));
        Assert.False(scene.Has("Accept all as requested"));

        await scene.Press("Change the answer to line 10");
        Assert.Equal(scene.House.Today.AddDays(10).ToString("yyyy-MM-dd", null), scene.Field("At dock on, line 10, part 1").GetAttribute("value"));
        await scene.Press("Discard what is typed for line 10");
        await scene.Shown.Find(".earlier .btn.primary").ClickAsync();

        Assert.Equal([new SchedulePart(200, scene.House.Today.AddDays(10))], (await scene.Line()).Agreed);
        await scene.Page.Toasts.All.Single().Undo!();
        Assert.Equal(scene.House.Today.AddDays(10), (await scene.Line()).ExpediteTo);
    }

    [Fact]
    public async Task A_no_to_an_earlier_day_says_why()
    {
        await using var scene = await Asked();
        await scene.Press("No");
        await scene.Press("Send no");
        Assert.Equal("Say why.", scene.Text("#wrong-earlier"));

        await scene.Shown.Find(".earlier input").InputAsync("The mould is in repair");
        await scene.Press("Send no");

        Assert.Equal((LineState.InPolicy, null), ((await scene.Line()).State, (await scene.Line()).ExpediteTo));
        Assert.Equal("The mould is in repair", (await scene.Seen()).Messages.Single().Text);
    }

    private static async Task<OrderScene> Countered()
    {
        var scene = await OrderScene.Open();
        await scene.House.Send(new Features.Orders.AnswerLines(scene.Order, 1, [new(10, AnswerKind.Change, [new(200, scene.House.Today.AddDays(40))])]), House.KellersUser);
        await scene.Decided(new DecideAnswer(scene.Order, 10, 1, DecideAnswer.Choice.Counter, "Is 100 possible?", [new(100, scene.House.Today.AddDays(18)), new(100, scene.House.Today.AddDays(25))]));
        return scene;
    }

    private static async Task<OrderScene> Asked()
    {
        var scene = await OrderScene.Open();
        await scene.House.Send(new Features.Orders.AnswerLines(scene.Order, 1, []), House.KellersUser);
        Assert.True((await scene.House.Send(new AskForEarlierDate(scene.Order, 10, scene.House.Today.AddDays(10), "Line 3 stops", 120), House.Planner)).Ok);
        return scene;
    }
}
