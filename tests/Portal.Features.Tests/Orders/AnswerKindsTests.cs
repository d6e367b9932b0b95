using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Cases;
using Portal.Domain.Orders;
using Portal.Domain.Policies;
using Portal.Domain.Postings;
using Portal.Exchange.Erp;
using Portal.Features.Cases;
using Portal.Features.Kernel;
using Portal.Features.Orders;
using Portal.Features.Postings;
using Portal.Testing;

namespace Portal.Features.Tests.Orders;

/// <summary>Every kind of answer on its whole way: its case, the buyer's decision and what goes to the ERP.</summary>
public sealed class AnswerKindsTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_price_proposal_waits_with_its_price_and_goes_out_only_with_a_change_of_the_order(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.Ordered();

        var deviation = await Waits(house, order, new(10, AnswerKind.Change, [new(200, house.Today.AddDays(17))], Price: 65m));

        Assert.Equal((DeviationKind.PriceUp, 61.40m, 65m), (deviation.Kind, deviation.Expected, deviation.Actual));
        Assert.Equal("decision.price-needs-update", (await house.Send(new DecideAnswer(order, 10, 1, DecideAnswer.Choice.Approve), House.Buyer)).Error?.Code);
        var message = await Decided(house, order, DecideAnswer.Choice.ApproveAndUpdate);
        Assert.Equal((ErpPostingAction.ConfirmAndUpdate, 65m), (message.Action, message.Price));
        Assert.Equal(65m, (await house.Seen()).Lines[0].AgreedPrice);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_backorder_is_short_now_and_what_was_promised_goes_out(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.Ordered();

        var deviation = await Waits(house, order, new(10, AnswerKind.Backorder, [new(50, house.Today.AddDays(17))]));

        Assert.Equal((DeviationKind.QuantityDown, 150m), (deviation.Kind, deviation.Quantity));
        var message = await Decided(house, order, DecideAnswer.Choice.Approve);
        Assert.Equal((ErpPostingAction.Confirm, 200m), (message.Action, message.Quantity));
        Assert.Equal([new ErpScheduleLine(50, house.Today.AddDays(17))], message.Schedule);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_substitute_names_its_item_in_the_case(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.Ordered();

        var deviation = await Waits(house, order, new(10, AnswerKind.Substitute, [new(200, house.Today.AddDays(17))], SubstituteItem: "BH-221"));

        Assert.Equal((DeviationKind.Substitution, "BH-221"), (deviation.Kind, deviation.Text));
        var message = await Decided(house, order, DecideAnswer.Choice.Approve);
        Assert.Equal((ErpPostingAction.Confirm, "BH-221"), (message.Action, message.SubstituteItem));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_rejection_carries_its_reason_and_when_approved_nothing_comes_any_more(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.Ordered();
        Assert.Equal("answer.reason-missing", (await house.Send(new AnswerLines(order, 1, [new(10, AnswerKind.Reject)]), House.KellersUser)).Error?.Code);

        var deviation = await Waits(house, order, new(10, AnswerKind.Reject, Reason: "Out of production"));

        Assert.Equal((DeviationKind.Rejected, "Out of production"), (deviation.Kind, deviation.Text));
        var message = await Decided(house, order, DecideAnswer.Choice.Approve);
        Assert.Equal(ErpPostingAction.CancelLine, message.Action);
        Assert.Empty(message.Schedule);
        Assert.Equal(LineState.Rejected, (await house.Seen()).Lines[0].State);
    }

    private static async Task<Deviation> Waits(House house, Guid order, AnswerLines.Line answer)
    {
        var sent = await house.Send(new AnswerLines(order, 1, [answer]), House.KellersUser);
        Assert.False(sent.Value!.Lines.Single().Passed, sent.Error?.Message);
        return await house.InDb(async db =>
        {
            Assert.Empty(await db.Postings.ToListAsync());
            var open = await db.Cases.SingleAsync();
            Assert.Equal((CaseKind.AnswerDeviates, CaseState.Open), (open.Kind, open.State));
            return Assert.Single(Facts.Read<AnswerFacts>(open.Facts).Deviations);
        });
    }

    private static async Task<ErpPosting> Decided(House house, Guid order, DecideAnswer.Choice choice)
    {
        var decided = await house.Send(new DecideAnswer(order, 10, 1, choice), House.Buyer);
        Assert.True(decided.Ok, decided.Error?.Message);
        return await house.InDb(async db =>
        {
            Assert.Equal(CaseState.Closed, (await db.Cases.SingleAsync()).State);
            var posting = await db.Postings.SingleAsync();
            Assert.Equal(PostingState.Pending, posting.State);
            return PostingContent.Read(posting.Content);
        });
    }
}
