using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Cases;
using Portal.Domain.Orders;
using Portal.Features.Cases;
using Portal.Features.Kernel;
using Portal.Features.Tests.Orders;
using Portal.Testing;

namespace Portal.Features.Tests.Cases;

public sealed class DecideAnswerTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Approving_posts_what_was_answered_and_closes_the_case(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.Split();

        Assert.True((await house.Send(new DecideAnswer(order, 10, 1, DecideAnswer.Choice.Approve), House.Buyer)).Ok);

        Assert.Equal([120m, 80m], (await house.Seen()).Lines[0].Agreed.Select(p => p.Quantity));
        Assert.Single(await house.InDb(db => db.Postings.ToListAsync()));
        Assert.Equal(CaseState.Closed, (await house.InDb(db => db.Cases.SingleAsync())).State);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Rejecting_opens_the_line_again_with_the_reason_and_posts_nothing(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.Split();

        Assert.True((await house.Send(new DecideAnswer(order, 10, 1, DecideAnswer.Choice.Reject, "Line stops on Friday"), House.Buyer)).Ok);

        var line = (await house.Seen()).Lines[0];
        Assert.Equal((LineState.ToAnswer, "Line stops on Friday"), (line.State, line.Last!.DecisionReason));
        Assert.Empty(await house.InDb(db => db.Postings.ToListAsync()));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_is_not_said_or_not_there_or_not_ones_own_is_refused(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.Split();

        Assert.Equal("Say why, so that the supplier can answer again.", (await house.Send(new DecideAnswer(order, 10, 1, DecideAnswer.Choice.Reject), House.Buyer)).Error?.Message);
        Assert.Equal("Say what you offer instead.", (await house.Send(new DecideAnswer(order, 10, 1, DecideAnswer.Choice.Counter), House.Buyer)).Error?.Message);
        Assert.Equal(Refusal.NotFound, (await house.Send(new DecideAnswer(Guid.CreateVersion7(), 10, 1, DecideAnswer.Choice.Approve), House.Buyer)).Error?.Kind);
        Assert.Equal(Refusal.Forbidden, (await house.Send(new DecideAnswer(order, 10, 1, DecideAnswer.Choice.Approve), House.KellersUser)).Error?.Kind);
        Assert.Equal(CaseState.Open, (await house.InDb(db => db.Cases.SingleAsync())).State);
    }
}
