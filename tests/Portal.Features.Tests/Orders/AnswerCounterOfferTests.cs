using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Orders;
using Portal.Features.Cases;
using Portal.Features.Kernel;
using Portal.Features.Orders;
using Portal.Testing;

namespace Portal.Features.Tests.Orders;

public sealed class AnswerCounterOfferTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Taking_it_makes_it_the_agreement_and_posts_it_once(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.Split();
        await house.Send(new DecideAnswer(order, 10, 1, DecideAnswer.Choice.Counter, null, [new(200, house.Today.AddDays(18))]), House.Buyer);

        Assert.True((await house.Send(new AnswerCounterOffer(order, 10), House.KellersUser)).Ok);
        Assert.Equal("line.no-counter", (await house.Send(new AnswerCounterOffer(order, 10), House.KellersUser)).Error?.Code);

        Assert.Equal([new SchedulePart(200, house.Today.AddDays(18))], (await house.Seen()).Lines[0].Agreed);
        Assert.Single(await house.InDb(db => db.Postings.ToListAsync()));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Without_an_offer_there_is_nothing_to_take(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.Split();

        Assert.Equal("line.no-counter", (await house.Send(new AnswerCounterOffer(order, 10), House.KellersUser)).Error?.Code);
        Assert.Equal(Refusal.Forbidden, (await house.Send(new AnswerCounterOffer(order, 10), House.Buyer)).Error?.Kind);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_no_brings_the_own_answer_back_to_the_buyer_with_its_reason_and_can_be_undone(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await Countered(house);
        Assert.Equal("counter.reason-missing", (await house.Send(new AnswerCounterOffer(order, 10, Yes: false), House.KellersUser)).Error?.Code);
        await house.Send(new SaveAnswerDraft(order, AnswerDraft.No(10), 1, "No mor"), House.KellersUser);

        var no = await house.Send(new AnswerCounterOffer(order, 10, false, "No more capacity"), House.KellersUser);

        Assert.True(no.Ok, no.Error?.Message);
        var line = (await house.Seen()).Lines[0];
        Assert.Equal(LineState.WaitingForBuyer, line.State);
        Assert.Equal([120m, 80m], line.Answered.Select(p => p.Quantity));
        Assert.Null((await house.Seen()).Unsent);
        var open = (await house.Send(new ListCases(), House.Buyer)).Value!.Rows.Single();
        Assert.Equal("No more capacity", Facts.Read<AnswerFacts>(open.Facts).Note);

        Assert.True((await house.Send(new UndoAnswer(order, 10, no.Value!.Answer), House.KellersUser)).Ok);
        Assert.Equal(LineState.Countered, (await house.Seen()).Lines[0].State);
        Assert.Equal(0, (await house.Send(new ListCases(), House.Buyer)).Value!.Total);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_yes_can_be_undone_until_it_leaves_and_the_offer_stands_again(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await Countered(house);
        var yes = (await house.Send(new AnswerCounterOffer(order, 10), House.KellersUser)).Value!;
        Assert.Equal(house.Now.AddSeconds(10), yes.UndoUntil);

        Assert.True((await house.Send(new UndoAnswer(order, 10, yes.Answer), House.KellersUser)).Ok);

        var line = (await house.Seen()).Lines[0];
        Assert.Equal(LineState.Countered, line.State);
        Assert.Equal([new SchedulePart(200, house.Today.AddDays(18))], line.Last!.Counter!.Parts);
        Assert.Empty(line.Agreed);
        Assert.True((await house.Send(new AnswerCounterOffer(order, 10), House.KellersUser)).Ok);
    }

    private static async Task<Guid> Countered(House house)
    {
        var order = await house.Split();
        await house.Send(new DecideAnswer(order, 10, 1, DecideAnswer.Choice.Counter, null, [new(200, house.Today.AddDays(18))]), House.Buyer);
        return order;
    }
}
