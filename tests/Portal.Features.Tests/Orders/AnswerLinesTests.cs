using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Domain.Cases;
using Portal.Domain.Orders;
using Portal.Domain.Policies;
using Portal.Domain.Postings;
using Portal.Features.Cases;
using Portal.Features.Kernel;
using Portal.Features.Orders;
using Portal.Features.Planning;
using Portal.Testing;

namespace Portal.Features.Tests.Orders;

public sealed class AnswerLinesTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_answer_inside_the_policy_is_agreed_and_queued_under_one_key(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.HasOrder(House.Keller, house.Content("4500000001"));

        var receipt = await house.Send(new AnswerLines(order, 1, []), House.KellersUser);

        Assert.True(receipt.Value!.Lines.Single().Passed, receipt.Error?.Message);
        await house.InDb(async db =>
        {
            Assert.Equal(LineState.InPolicy, (await db.WholeOrder(order, default)).Line(10).State);
            var posting = await db.Postings.SingleAsync();
            Assert.Equal("DEMO/4500000001/10/1", posting.Key);
            Assert.Equal(house.Now.AddSeconds(10), posting.ClaimableAt);
            Assert.Empty(await db.Cases.ToListAsync());
        });
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_split_beyond_tolerance_opens_its_case_in_the_same_transaction_and_leaves_the_erp_alone(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.HasOrder(House.Keller, house.Content("4500000001"));

        var receipt = await house.Send(Split(house, order), House.KellersUser);

        Assert.False(receipt.Value!.Lines.Single().Passed);
        await house.InDb(async db =>
        {
            Assert.Empty(await db.Postings.ToListAsync());
            var @case = await db.Cases.SingleAsync();
            Assert.Equal(CaseKind.AnswerDeviates, @case.Kind);
            var late = Assert.Single(Facts.Read<AnswerFacts>(@case.Facts).Deviations);
            Assert.Equal((DeviationKind.DateLate, 80m, 5), (late.Kind, late.Quantity, late.Days));
        });
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Approve_and_update_agrees_posts_and_closes_the_case_and_undo_takes_all_of_it_back(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.HasOrder(House.Keller, house.Content("4500000001"));
        await house.Send(Split(house, order), House.KellersUser);

        var decided = await house.Send(new DecideAnswer(order, 10, 1, DecideAnswer.Choice.ApproveAndUpdate), House.Buyer);
        Assert.True(decided.Ok, decided.Error?.Message);
        Assert.Equal(0, (await house.Send(new ListCases(), House.Buyer)).Value!.Total);
        Assert.Equal(PostingState.Pending, (await house.InDb(db => db.Postings.SingleAsync())).State);

        var undone = await house.Send(new UndoDecision(order, 10, 1), House.Buyer);
        Assert.True(undone.Ok, undone.Error?.Message);
        Assert.Equal(1, (await house.Send(new ListCases(), House.Buyer)).Value!.Total);
        Assert.Empty(await house.InDb(db => db.Postings.ToListAsync()));

        var again = await house.Send(new DecideAnswer(order, 10, 1, DecideAnswer.Choice.Approve), House.Buyer);
        Assert.True(again.Ok, again.Error?.Message);
        var view = (await house.Send(new ShowOrder("4500000001"), House.KellersUser)).Value!;
        Assert.Equal([120m, 80m], view.Lines[0].Agreed.Select(p => p.Quantity));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Two_buyers_deciding_at_once_make_one_decision_and_one_sentence(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.HasOrder(House.Keller, house.Content("4500000001"));
        await house.Send(Split(house, order), House.KellersUser);

        var both = await Task.WhenAll(
            house.Send(new DecideAnswer(order, 10, 1, DecideAnswer.Choice.Approve), House.Buyer),
            house.Send(new DecideAnswer(order, 10, 1, DecideAnswer.Choice.Reject, "Too late"), House.Planner));

        var no = Assert.Single(both, b => !b.Ok);
        Assert.Contains(no.Error!.Code, new[] { "answer.decided-already", "conflict", "duplicate" });
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Another_suppliers_order_is_not_found(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.HasOrder(House.Keller, house.Content("4500000001"));

        Assert.Equal(Refusal.NotFound, (await house.Send(new AnswerLines(order, 1, []), House.BorealisUser)).Error!.Kind);
        Assert.Equal(Refusal.NotFound, (await house.Send(new ShowOrder("4500000001"), House.BorealisUser)).Error!.Kind);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_answer_to_a_revision_that_was_not_seen_is_refused_and_the_draft_stays(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.HasOrder(House.Keller, house.Content("4500000001"));
        await house.Send(new SaveAnswerDraft(order, AnswerDraft.Line(10), 1, "120"), House.KellersUser);
        await house.InDb(async db =>
        {
            var whole = await db.OrderToRevise("DEMO", "4500000001", default);
            whole!.Revise(house.Content("4500000001", 2, house.LineContent(10, inDays: 12)), house.Now, null);
            await db.SaveChangesAsync();
        });

        Assert.Equal("order.revised", (await house.Send(Split(house, order), House.KellersUser)).Error!.Code);
        var view = (await house.Send(new ShowOrder("4500000001"), House.KellersUser)).Value!;
        Assert.Equal((1, "120"), (view.Unsent!.Parts[AnswerDraft.Line(10)].Revision, view.Unsent.Parts[AnswerDraft.Line(10)].Content));
        Assert.Equal(house.Today.AddDays(17), view.Lines[0].Was!.Single().OnDock);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_counter_offer_is_the_suppliers_next_thing_and_taking_it_posts_it(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.HasOrder(House.Keller, house.Content("4500000001"));
        await house.Send(Split(house, order), House.KellersUser);

        await house.Send(new DecideAnswer(order, 10, 1, DecideAnswer.Choice.Counter, "Can you make 100 by then?", [new(100, house.Today.AddDays(17)), new(100, house.Today.AddDays(20))]), House.Buyer);
        Assert.Equal(LineState.Countered, (await house.Send(new ShowOrder("4500000001"), House.KellersUser)).Value!.Lines[0].State);
        var taken = await house.Send(new AnswerCounterOffer(order, 10), House.KellersUser);

        Assert.True(taken.Ok, taken.Error?.Message);
        Assert.Equal("DEMO/4500000001/10/2", (await house.InDb(db => db.Postings.SingleAsync())).Key);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Answering_one_line_leaves_what_was_typed_for_the_others(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.HasOrder(House.Keller, house.Content("4500000001", 1, house.LineContent(10), house.LineContent(20)));
        await house.Send(new SaveAnswerDraft(order, AnswerDraft.Line(10), 1, "ten"), House.KellersUser);
        await house.Send(new SaveAnswerDraft(order, AnswerDraft.Line(20), 1, "twenty"), House.KellersUser);
        await house.Send(new SaveAnswerDraft(order, AnswerDraft.Message, 1, "hello"), House.KellersUser);

        await house.Send(new AnswerLines(order, 1, [new(10, AnswerKind.Accept)]), House.KellersUser);

        var left = (await house.Seen()).Unsent!.Parts;
        Assert.Equal(["line:20", "message"], left.Keys.Order());
        Assert.Equal("twenty", left[AnswerDraft.Line(20)].Content);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_order_in_which_nothing_is_answered_keeps_its_draft(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.Split();
        await house.Send(new SaveAnswerDraft(order, AnswerDraft.Line(10), 1, "ten"), House.KellersUser);

        var receipt = (await house.Send(new AnswerLines(order, 1, []), House.KellersUser)).Value!;

        Assert.Empty(receipt.Lines);
        Assert.Equal("ten", (await house.Seen()).Unsent!.Parts[AnswerDraft.Line(10)].Content);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Accepting_all_passes_by_a_line_of_which_an_earlier_day_is_asked_for_and_accepting_it_promises_that_day(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.HasOrder(House.Keller, house.Content("4500000001", 1, house.LineContent(10), house.LineContent(20)));
        await house.Send(new AskForEarlierDate(order, 10, house.Today.AddDays(12), "Line 3 stops"), House.Planner);

        var all = (await house.Send(new AnswerLines(order, 1, []), House.KellersUser)).Value!;
        Assert.Equal([20], all.Lines.Select(l => l.Line));
        Assert.Equal(1, all.Asked);

        var accept = new AnswerLines(order, 1, [new(10, AnswerKind.Accept)]);
        var yes = (await house.Send(accept, House.KellersUser)).Value!.Lines.Single();
        Assert.Equal(yes, (await house.Send(accept, House.KellersUser)).Value!.Lines.Single());

        Assert.Equal([new SchedulePart(200, house.Today.AddDays(12))], (await house.Seen()).Lines[0].Agreed);
        Assert.Equal(1, await house.InDb(db => db.OrderEntries.CountAsync(e => e.Kind == OrderEntryKind.ExpediteAccepted)));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_unit_in_which_it_was_answered_is_kept(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.HasOrder(House.Keller, house.Content("4500000001", 1, house.LineContent(10) with { SupplierUnit = "XBX", SupplierFactor = 25 }));

        await house.Send(new AnswerLines(order, 1, [new(10, AnswerKind.Change, [new(200, house.Today.AddDays(16))], InOwnUnit: true)]), House.KellersUser);

        Assert.Equal(new OwnUnit("XBX", 25), (await house.Seen()).Lines[0].Last!.Offer.Own);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_receipt_says_until_when_it_can_be_undone(DatabaseProvider database)
    {
        await using var house = await House.Open(database, s => s.Configure<OrderOptions>(o => o.UndoSeconds = 60));
        var order = await house.Ordered();

        var receipt = (await house.Send(new AnswerLines(order, 1, []), House.KellersUser)).Value!;

        Assert.Equal(house.Now.AddSeconds(60), receipt.UndoUntil);
        Assert.Equal(receipt.UndoUntil, (await house.InDb(db => db.Postings.SingleAsync())).ClaimableAt);
    }

    private static AnswerLines Split(House house, Guid order) => new(order, 1, [new(10, AnswerKind.Change, [new(120, house.Today.AddDays(17)), new(80, house.Today.AddDays(22))])]);
}
