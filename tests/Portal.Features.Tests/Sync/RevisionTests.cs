using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Cases;
using Portal.Domain.Orders;
using Portal.Features.Kernel;
using Portal.Features.Sync;
using Portal.Testing;

namespace Portal.Features.Tests.Sync;

public sealed class RevisionTests
{
    private const string Number = "4500000001";

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_revision_opens_the_lines_that_it_changes_and_no_other(DatabaseProvider database)
    {
        await using var it = await Ordered(database, 2);
        await it.Answers(Number, 20, 200, 17);

        await Changed(it, it.Erp.Order(Number, 2, it.Erp.Line(10, 150), it.Erp.Line(20)));

        var order = await it.Order(Number);
        Assert.Equal((2, 2), (order.Revision, order.Revisions.Count));
        Assert.Equal((150m, LineState.ToAnswer), (order.Line(10).Quantity, order.Line(10).State));
        Assert.Equal(LineState.InPolicy, order.Line(20).State);
        Assert.Contains(await it.House.InDb(db => db.OrderEntries.ToListAsync()), e => e.Kind is OrderEntryKind.Revised && e.Since is not null);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_older_state_that_comes_late_changes_nothing(DatabaseProvider database)
    {
        await using var it = await Ordered(database, 1);
        var old = it.Erp.Order(Number, 2, it.Erp.Line(10, 100)) with { Stamp = "late", ChangedAt = it.House.Now };
        it.House.Clock.Advance(TimeSpan.FromSeconds(5));
        await Changed(it, it.Erp.Order(Number, 3, it.Erp.Line(10, 300)));
        var before = await it.Order(Number);
        it.Erp.Tells(old);

        await it.Run();

        var order = await it.Order(Number);
        Assert.Equal((3, 300m, before.Version), (order.Revision, order.Line(10).Quantity, order.Version));
        Assert.Contains(InboundState.Superseded, await it.Documents());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Revisions_that_come_together_are_all_kept(DatabaseProvider database)
    {
        await using var it = await Synced.Open(database);
        foreach (var revision in new[] { 3, 1, 2 })
        {
            it.Erp.Tells(it.Erp.Order(Number, revision, it.Erp.Line(10, 100 * revision)) with { Stamp = $"{revision}", ChangedAt = it.House.Now.AddSeconds(revision - 10) });
        }

        await it.Run();

        var order = await it.Order(Number);
        Assert.Equal([1, 2, 3], order.Revisions.Select(r => r.Number).Order());
        Assert.Equal(300m, order.Line(10).Quantity);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_answer_that_a_revision_makes_fit_is_carried_over(DatabaseProvider database)
    {
        await using var it = await Ordered(database, 1);
        await it.Answers(Number, 10, 200, 27);
        Assert.Null(Assert.Single(await it.Cases(CaseKind.AnswerDeviates)).ClosedAt);

        await Changed(it, it.Erp.Order(Number, 2, it.Erp.Line(10, inDays: 27)));

        var line = (await it.Order(Number)).Line(10);
        Assert.Equal((LineState.InPolicy, AnswerOutcome.InPolicy, 2), (line.State, line.Answer!.Outcome, line.Answer.Number));
        Assert.Equal("Keller, sales", line.Answer.AnsweredBy);
        Assert.NotNull(Assert.Single(await it.Cases(CaseKind.AnswerDeviates)).ClosedAt);
        Assert.Single(await it.House.InDb(db => db.Postings.ToListAsync()));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_answer_is_not_carried_over_to_another_price(DatabaseProvider database)
    {
        await using var it = await Ordered(database, 1);
        await it.Answers(Number, 10, 200, 27);

        await Changed(it, it.Erp.Order(Number, 2, it.Erp.Line(10, inDays: 27, price: 20m)));

        Assert.Equal(LineState.ToAnswer, (await it.Order(Number)).Line(10).State);
        Assert.NotNull(Assert.Single(await it.Cases(CaseKind.AnswerDeviates)).ClosedAt);
        Assert.Empty(await it.House.InDb(db => db.Postings.ToListAsync()));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_cut_below_what_was_received_opens_a_conflict_that_goes_with_it(DatabaseProvider database)
    {
        await using var it = await Ordered(database, 1);
        await Changed(it, it.Erp.Order(Number, 2, it.Erp.Line(10, 50, received: 80)));

        var conflict = Assert.Single(await it.Cases(CaseKind.ChangeConflict));
        Assert.Equal((House.Keller, CaseRole.Buyer, 10, null), (conflict.SupplierId, conflict.OwnerRole, conflict.Line, conflict.ClosedAt));
        Assert.Equal(it.House.Now.AddHours(4), conflict.DueAt);
        Assert.Equal((50m, 80m), (Facts.Read<ConflictFacts>(conflict.Facts).Ordered, Facts.Read<ConflictFacts>(conflict.Facts).Received));
        Assert.Equal(OrderState.Conflict, (await it.Order(Number)).State);

        await Changed(it, it.Erp.Order(Number, 3, it.Erp.Line(10, 200, received: 80)));

        Assert.NotNull(Assert.Single(await it.Cases(CaseKind.ChangeConflict)).ClosedAt);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_closed_order_closes_its_cases(DatabaseProvider database)
    {
        await using var it = await Ordered(database, 2);
        await it.Answers(Number, 10, 200, 40);
        it.House.Clock.Advance(TimeSpan.FromDays(7));
        await new OverdueWatch(it.House.UseCases).Run(TestContext.Current.CancellationToken);
        Assert.NotEmpty(await it.Cases(CaseKind.ConfirmationLate));

        await Changed(it, it.Erp.Order(Number, 2, it.Erp.Line(10), it.Erp.Line(20)) with { Closed = true });

        Assert.Equal(OrderState.Closed, (await it.Order(Number)).State);
        Assert.All(await it.House.InDb(db => db.Cases.ToListAsync()), c => Assert.Equal(CaseState.Closed, c.State));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_line_that_is_gone_in_the_ERP_is_cancelled(DatabaseProvider database)
    {
        await using var it = await Ordered(database, 2);

        await Changed(it, it.Erp.Order(Number, 2, it.Erp.Line(10)));

        var gone = (await it.Order(Number)).Line(20);
        Assert.Equal((true, LineState.Closed), (gone.Cancelled, gone.State));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_document_without_sense_is_refused_with_its_reason_and_holds_nothing_up(DatabaseProvider database)
    {
        await using var it = await Synced.Open(database);
        it.Erp.Holds(it.Erp.Order(Number, 1, it.Erp.Line(10), it.Erp.Line(10)));
        it.Erp.Holds(it.Erp.Order("4500000002"));

        await it.Run();

        Assert.Equal([InboundState.Refused, InboundState.Applied], await it.Documents());
        Assert.Equal("Position 10 is there 2 times.", await it.House.InDb(db => db.Inbound.Where(d => d.ForeignId == Number).Select(d => d.Reason).SingleAsync()));
    }

    private static async Task<Synced> Ordered(DatabaseProvider database, int lines)
    {
        var it = await Synced.Open(database);
        it.Erp.Holds(it.Erp.Order(Number, 1, [.. Enumerable.Range(1, lines).Select(n => it.Erp.Line(n * 10))]));
        await it.Run();
        return it;
    }

    private static async Task Changed(Synced it, Exchange.Erp.ErpOrder order)
    {
        it.House.Clock.Advance(TimeSpan.FromSeconds(30));
        it.Erp.Holds(order);
        await it.Run();
    }
}
