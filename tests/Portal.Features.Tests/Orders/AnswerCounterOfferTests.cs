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
}
