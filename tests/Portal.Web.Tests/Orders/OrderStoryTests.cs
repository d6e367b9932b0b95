using Portal.Domain.Orders;
using Portal.Features.Cases;
using Portal.Features.Orders;
using Portal.Features.Planning;
using Portal.Testing;

namespace Portal.Web.Tests.Orders;

/// <summary>The timeline tells what was said, not only that something was.</summary>
public sealed class OrderStoryTests
{
    [Fact]
    public async Task Quantities_days_prices_and_reasons_are_in_it()
    {
        await using var scene = await OrderScene.Open();
        var (house, order) = (scene.House, scene.Order);
        await house.Send(new AnswerLines(order, 1, [new(10, AnswerKind.Change, [new(120, house.Today.AddDays(17)), new(80, house.Today.AddDays(22))], Price: 65)]), House.KellersUser);
        await scene.Decided(new DecideAnswer(order, 10, 1, DecideAnswer.Choice.Counter, "Is 100 possible?", [new(200, house.Today.AddDays(18))]));
        await house.Send(new AnswerCounterOffer(order, 10, false, "No capacity"), House.KellersUser);
        await scene.Decided(new DecideAnswer(order, 10, 2, DecideAnswer.Choice.Reject, "Too late"));

        var told = scene.Text(".timeline");

        Assert.Contains("Answered, line 10: 120 pcs Thu 10 Dec, 80 pcs Tue 15 Dec · Price €65.00", told, StringComparison.Ordinal);
        Assert.Contains("Counter-offer made, line 10: 200 pcs Fri 11 Dec · Is 100 possible?", told, StringComparison.Ordinal);
        Assert.Contains("Counter-offer refused, line 10: No capacity", told, StringComparison.Ordinal);
        Assert.Contains("Buyer said no, line 10: Too late", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_earlier_day_that_is_asked_for_is_told_with_its_reason_and_what_is_paid()
    {
        await using var scene = await OrderScene.Open();
        await scene.House.Send(new AskForEarlierDate(scene.Order, 10, scene.House.Today.AddDays(10), "Line 3 stops", 120), House.Planner);
        await scene.House.Send(new AnswerEarlierDate(scene.Order, 10, false, "Mould in repair"), House.KellersUser);

        var told = scene.Text(".timeline");

        Assert.Contains("Asked to come earlier, line 10: Thu 3 Dec · Line 3 stops · they pay up to €120.00 for it", told, StringComparison.Ordinal);
        Assert.Contains("Can't come earlier, line 10: Thu 3 Dec · Mould in repair", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_act_on_many_lines_is_one_entry()
    {
        await using var scene = await OrderScene.Open("en-GB", h => h.LineContent(10), h => h.LineContent(20), h => h.LineContent(30));

        await scene.Press("Accept all as requested");

        Assert.Contains("Answered, lines 10, 20, 30: as requested", scene.Text(".timeline"), StringComparison.Ordinal);
    }
}
