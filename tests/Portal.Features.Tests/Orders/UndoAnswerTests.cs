using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Cases;
using Portal.Domain.Orders;
using Portal.Domain.Postings;
using Portal.Features.Cases;
using Portal.Features.Orders;
using Portal.Features.Postings;
using Portal.Testing;

namespace Portal.Features.Tests.Orders;

public sealed class UndoAnswerTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Taken_back_in_time_its_case_is_closed_and_the_line_is_open_again(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.Split();

        Assert.True((await house.Send(new UndoAnswer(order, 10, 1), House.KellersUser)).Ok);

        Assert.Equal(LineState.ToAnswer, (await house.Seen()).Lines[0].State);
        Assert.Equal(CaseState.Closed, (await house.InDb(db => db.Cases.SingleAsync())).State);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Its_posting_is_withdrawn_with_it_and_can_not_be_once_it_is_on_its_way(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.Ordered();
        await house.Send(new AnswerLines(order, 1, []), House.KellersUser);
        Assert.True((await house.Send(new UndoAnswer(order, 10, 1), House.KellersUser)).Ok);
        Assert.Equal(PostingState.Withdrawn, (await house.InDb(db => db.Postings.SingleAsync())).State);

        await house.Send(new AnswerLines(order, 1, []), House.KellersUser);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await house.Send(new ClaimPostings("DEMO", 10), House.Portal);

        var late = await house.Send(new UndoAnswer(order, 10, 2), House.KellersUser);
        Assert.Equal(("posting.under-way", "It is on its way into the ERP; answer again instead."), (late.Error?.Code, late.Error?.Message));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_the_buyer_has_decided_is_decided(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.Split();
        await house.Send(new DecideAnswer(order, 10, 1, DecideAnswer.Choice.Reject, "Too late"), House.Buyer);

        Assert.Equal("answer.decided", (await house.Send(new UndoAnswer(order, 10, 1), House.KellersUser)).Error?.Code);
    }
}
