using Portal.Data;
using Portal.Domain.Orders;
using Portal.Features.Cases;
using Portal.Features.Postings;
using Portal.Features.Tests.Orders;
using Portal.Testing;

namespace Portal.Features.Tests.Cases;

public sealed class UndoDecisionTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_rejection_taken_back_waits_again_under_its_case(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.Split();
        await house.Send(new DecideAnswer(order, 10, 1, DecideAnswer.Choice.Reject, "Too late"), House.Buyer);

        Assert.True((await house.Send(new UndoDecision(order, 10, 1), House.Buyer)).Ok);

        Assert.Equal(LineState.WaitingForBuyer, (await house.Seen()).Lines[0].State);
        Assert.Equal(1, (await house.Send(new ListCases(), House.Buyer)).Value!.Total);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Without_a_decision_or_with_its_posting_on_the_way_it_is_refused(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.Split();
        Assert.Equal("answer.not-decided", (await house.Send(new UndoDecision(order, 10, 1), House.Buyer)).Error?.Code);
        await house.Send(new DecideAnswer(order, 10, 1, DecideAnswer.Choice.Approve), House.Buyer);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await house.Send(new ClaimPostings("DEMO", 10), House.Portal);

        Assert.Equal("posting.under-way", (await house.Send(new UndoDecision(order, 10, 1), House.Buyer)).Error?.Code);
    }
}
