using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Orders;
using Portal.Domain.Postings;
using Portal.Features.Cases;
using Portal.Features.Orders;
using Portal.Features.Tests.Orders;
using Portal.Testing;

namespace Portal.Features.Tests.BadDays;

/// <summary>Nothing lost, nothing doubled, and a sentence that says what happened.</summary>
public sealed class BadDaysTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_double_click_answers_once(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.Ordered();
        var click = new AnswerLines(order, 1, [new(10, AnswerKind.Accept)]);

        var first = await house.Send(click, House.KellersUser);
        var second = await house.Send(click, House.KellersUser);

        Assert.Equal(first.Value!.Lines, second.Value!.Lines);
        Assert.Single(await Postings(house));
        Assert.Single((await house.Seen()).Timeline, t => t.Kind is OrderEntryKind.Answered);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Two_clicks_in_the_same_moment_answer_once(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.Ordered();
        var click = Story.SplitOf(house, order);

        var both = await Task.WhenAll(house.Send(click, House.KellersUser), house.Send(click, House.KellersUser));

        Assert.Contains(both, b => b.Ok);
        Assert.All(both.Where(b => !b.Ok), b => Assert.Contains(b.Error!.Message, new[] { "It was done already.", "Somebody else changed it first. Look again and decide again." }));
        Assert.Equal(1, (await house.Send(new ListCases(), House.Buyer)).Value!.Total);
        Assert.Single((await house.Seen()).Timeline, t => t.Kind is OrderEntryKind.Answered);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_second_tab_that_says_otherwise_is_a_new_answer_and_both_go_to_the_erp_in_their_order(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.Ordered();

        await house.Send(new AnswerLines(order, 1, [new(10, AnswerKind.Accept)]), House.KellersUser);
        await house.Send(new AnswerLines(order, 1, [new(10, AnswerKind.Change, [new(200, house.Today.AddDays(16))])]), House.KellersUser);

        Assert.Equal([house.Today.AddDays(16)], (await house.Seen()).Lines[0].Answered.Select(p => p.OnDock));
        Assert.Equal(["DEMO/4500000001/10/1", "DEMO/4500000001/10/2"], (await Postings(house)).Select(p => p.Key));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Of_two_buyers_the_second_is_told_that_it_was_decided(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.Split();

        await house.Send(new DecideAnswer(order, 10, 1, DecideAnswer.Choice.Approve), House.Buyer);
        var second = await house.Send(new DecideAnswer(order, 10, 1, DecideAnswer.Choice.Reject, "Too late"), House.Planner);

        Assert.Equal("The answer to line 10 has been decided or replaced meanwhile.", second.Error?.Message);
        Assert.Single(await Postings(house));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_decision_on_a_page_that_is_out_of_date_is_refused_with_what_happened(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.Split();
        await house.Send(Story.SplitOf(house, order, daysLate: 7), House.KellersUser);

        var stale = await house.Send(new DecideAnswer(order, 10, 1, DecideAnswer.Choice.Approve), House.Buyer);

        Assert.Equal("The answer to line 10 has been decided or replaced meanwhile.", stale.Error?.Message);
        Assert.Empty(await Postings(house));
        Assert.Equal(LineState.WaitingForBuyer, (await house.Seen()).Lines[0].State);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_answer_on_a_page_that_is_out_of_date_says_which_revision_it_is_now(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.Ordered();
        await house.Revised(house.LineContent(10, quantity: 250));

        var stale = await house.Send(Story.SplitOf(house, order), House.KellersUser);

        Assert.Equal("Order 4500000001 was revised while you answered: it is revision 2 now.", stale.Error?.Message);
        Assert.Empty((await house.Seen()).Lines[0].Answered);
    }

    private static Task<List<Posting>> Postings(House house) => house.InDb(db => db.Postings.AsNoTracking().OrderBy(p => p.AnswerNumber).ToListAsync());
}
