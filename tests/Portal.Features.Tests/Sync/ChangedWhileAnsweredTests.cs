using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Cases;
using Portal.Domain.Orders;
using Portal.Domain.Postings;
using Portal.Exchange.Erp;
using Portal.Features.Orders;
using Portal.Features.Postings;
using Portal.Testing;

namespace Portal.Features.Tests.Sync;

/// <summary>Purchasing changes a line while the answer to what it asked for before is typed, waits or is refused.</summary>
public sealed class ChangedWhileAnsweredTests
{
    private const string Number = "4500000001";

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_was_typed_on_a_date_that_the_ERP_has_moved_since_is_refused_though_the_ERP_counts_no_revision(DatabaseProvider database)
    {
        await using var it = await Ordered(database);
        var typedOn = (await it.Order(Number)).Revision;

        await Changed(it, it.Erp.Order(Number, 1, it.Erp.Line(10, inDays: 9)));
        var order = await it.Order(Number);
        var refused = await it.House.Send(new AnswerLines(order.Id, typedOn, [new(10, AnswerKind.Accept)]), House.Portal);

        Assert.Equal((2, 1, 2, it.House.Now), (order.Revision, order.ErpRevision, order.Revisions.Count, order.RevisedAt));
        Assert.Equal("order.revised", refused.Error!.Code);
        Assert.Contains("OrderRevised", await Told(it));
        Assert.Contains(await it.House.InDb(db => db.OrderEntries.ToListAsync()), e => e.Kind is OrderEntryKind.Revised);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_answer_that_waits_for_the_ERP_does_not_go_when_its_line_was_changed_there(DatabaseProvider database)
    {
        await using var it = await Ordered(database, 2);
        await it.Answers(Number, 10, 200, 17);
        await it.Answers(Number, 20, 200, 17);
        await Delayed(it);
        Assert.All(await it.House.InDb(db => db.Postings.ToListAsync()), p => Assert.Equal((PostingState.Pending, 1), (p.State, p.Attempts)));

        await Changed(it, it.Erp.Order(Number, 2, it.Erp.Line(10, 400), it.Erp.Line(20)));

        var postings = await it.House.InDb(db => db.Postings.OrderBy(p => p.Line).ToListAsync());
        Assert.Equal([PostingState.Withdrawn, PostingState.Pending], postings.Select(p => p.State));
        Assert.Equal("The order was changed in the ERP.", postings[0].LastError);
        Assert.Equal(10, Assert.Single(await it.House.InDb(db => db.OrderEntries.Where(e => e.Kind == OrderEntryKind.PostingOvertaken).ToListAsync())).Line);
        Assert.Equal(LineState.ToAnswer, (await it.Order(Number)).Line(10).State);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_answer_that_the_ERP_refused_for_the_change_is_over_when_the_change_has_come(DatabaseProvider database)
    {
        await using var it = await Ordered(database);
        await it.Answers(Number, 10, 200, 17);
        it.House.Clock.Advance(TimeSpan.FromMinutes(1));
        var taken = Assert.Single((await it.House.Send(new ClaimPostings("DEMO", 10), House.Portal)).Value!);
        await it.House.Send(new SettlePosting(taken.Id, taken.Fencing, ErpPostingAnswer.Refused("line.changed", "Line 10 was changed since it was answered.")), House.Portal);
        Assert.Null(Assert.Single(await it.Cases(CaseKind.PostingFailed)).ClosedAt);

        await Changed(it, it.Erp.Order(Number, 2, it.Erp.Line(10, 400)));

        Assert.NotNull(Assert.Single(await it.Cases(CaseKind.PostingFailed)).ClosedAt);
        Assert.Equal(PostingState.Withdrawn, await it.House.InDb(db => db.Postings.Select(p => p.State).SingleAsync()));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_answer_says_what_it_answers_and_meets_an_earlier_update_of_ours(DatabaseProvider database)
    {
        await using var it = await Ordered(database);
        await it.Answers(Number, 10, 100, 17);
        var order = await it.Order(Number);
        Assert.Null((await it.House.Send(new Features.Cases.DecideAnswer(order.Id, 10, 1, Features.Cases.DecideAnswer.Choice.ApproveAndUpdate), House.Buyer)).Error);
        await it.Answers(Number, 10, 90, 17);
        Assert.Null((await it.House.Send(new Features.Cases.DecideAnswer(order.Id, 10, 2, Features.Cases.DecideAnswer.Choice.Approve), House.Buyer)).Error);

        var second = PostingContent.Read(await it.House.InDb(db => db.Postings.Where(p => p.AnswerNumber == 2).Select(p => p.Content).SingleAsync()));

        var day = it.House.Today.AddDays(17);
        Assert.True(second.Answers(new ErpAsked("10000003", 200, 61.40m, 1, [new(200, day)])));
        Assert.True(second.Answers(new ErpAsked("10000003", 100, 61.40m, 1, [new(100, day)])));
        Assert.True(second.Answers(new ErpAsked("10000003", 90, 6140m, 100, [new(40, day), new(50, day)])));
        Assert.False(second.Answers(new ErpAsked("10000003", 400, 61.40m, 1, [new(400, day)])));
        Assert.False(second.Answers(new ErpAsked("10000003", 200, 61.40m, 1, [new(200, day.AddDays(1))])));
        Assert.False(second.Answers(new ErpAsked("10000003", 200, 60, 1, [new(200, day)])));
        Assert.False(second.Answers(new ErpAsked("10000004", 200, 61.40m, 1, [new(200, day)])));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Goods_that_come_ring_the_order_once(DatabaseProvider database)
    {
        await using var it = await Ordered(database);

        await Changed(it, it.Erp.Order(Number, 1, it.Erp.Line(10, received: 80)));
        await it.Run();

        Assert.Equal(["OrderReceived", "ReceiptsMoved"], await Told(it));
        var order = await it.Order(Number);
        Assert.Equal((1, 80m), (order.Revision, order.Line(10).Received));
    }

    private static Task<string[]> Told(Synced it) => it.House.InDb(db => db.Outbox.OrderBy(m => m.At).Select(m => m.Type).ToArrayAsync());

    private static async Task Delayed(Synced it)
    {
        it.House.Clock.Advance(TimeSpan.FromMinutes(1));
        for (var claimed = 1; claimed > 0;)
        {
            var taken = (await it.House.Send(new ClaimPostings("DEMO", 10), House.Portal)).Value!;
            foreach (var one in taken)
            {
                await it.House.Send(new SettlePosting(one.Id, one.Fencing, null, Why: "It does not answer."), House.Portal);
            }

            claimed = taken.Count;
        }
    }

    private static async Task<Synced> Ordered(DatabaseProvider database, int lines = 1)
    {
        var it = await Synced.Open(database);
        it.Erp.Holds(it.Erp.Order(Number, 1, [.. Enumerable.Range(1, lines).Select(n => it.Erp.Line(n * 10))]));
        await it.Run();
        return it;
    }

    private static async Task Changed(Synced it, ErpOrder order)
    {
        it.House.Clock.Advance(TimeSpan.FromSeconds(30));
        it.Erp.Holds(order);
        await it.Run();
    }
}
