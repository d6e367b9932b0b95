using Portal.Data;
using Portal.Domain.Orders;
using Portal.Features.Kernel;
using Portal.Features.Orders;
using Portal.Testing;

namespace Portal.Features.Tests.Orders;

public sealed class SaveAnswerDraftTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Each_part_is_kept_by_itself_for_the_person_and_empty_forgets_it(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.Ordered();

        await house.Send(new SaveAnswerDraft(order, AnswerDraft.Line(10), 1, "first"), House.KellersUser);
        await house.Send(new SaveAnswerDraft(order, AnswerDraft.Message, 2, "Hello"), House.KellersUser);
        await house.Send(new SaveAnswerDraft(order, AnswerDraft.Line(10), 2, "second"), House.KellersUser);

        var kept = (await house.Seen()).Unsent!.Parts;
        Assert.Equal((2, "second"), (kept[AnswerDraft.Line(10)].Revision, kept[AnswerDraft.Line(10)].Content));
        Assert.Equal("Hello", kept[AnswerDraft.Message].Content);
        var colleague = await house.Send(new ShowOrder(Story.Number), c => c.BecomeSupplier(House.Keller, House.Person(8), "Colleague", Permissions.Of(Portal.Data.People.PortalRole.SupplierUser)));
        Assert.Null(colleague.Value!.Unsent);

        await house.Send(new SaveAnswerDraft(order, AnswerDraft.Line(10), 2, ""), House.KellersUser);
        Assert.Equal([AnswerDraft.Message], (await house.Seen()).Unsent!.Parts.Keys);
        await house.Send(new SaveAnswerDraft(order, AnswerDraft.Message, 2, ""), House.KellersUser);
        Assert.Null((await house.Seen()).Unsent);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_buyer_keeps_a_message_and_no_one_else_sees_it(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.Ordered();

        Assert.True((await house.Send(new SaveAnswerDraft(order, AnswerDraft.Message, 1, "Not yet sent"), House.Buyer)).Ok);

        Assert.Equal("Not yet sent", (await house.Send(new ShowOrder(Story.Number), House.Buyer)).Value!.Unsent!.Parts[AnswerDraft.Message].Content);
        Assert.Null((await house.Seen()).Unsent);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Too_much_or_for_another_order_is_refused(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.Ordered();

        Assert.Equal(Refusal.Invalid, (await house.Send(new SaveAnswerDraft(order, "x", 1, new string('x', 20_001)), House.KellersUser)).Error?.Kind);
        Assert.Equal(Refusal.Invalid, (await house.Send(new SaveAnswerDraft(order, "", 1, "x"), House.KellersUser)).Error?.Kind);
        Assert.Equal(Refusal.NotFound, (await house.Send(new SaveAnswerDraft(Guid.CreateVersion7(), "x", 1, "x"), House.KellersUser)).Error?.Kind);
        await house.InDb(async db =>
        {
            var full = new AnswerDraft(House.Keller, order, House.Person(1));
            full.Keep(1, "{" + string.Join(',', Enumerable.Range(0, 1000).Select(n => $"\"line:{n}\":{{\"Revision\":1,\"Content\":\"x\"}}")) + "}", house.Now);
            db.AnswerDrafts.Add(full);
            await db.SaveChangesAsync();
        });
        Assert.Equal("draft.too-much", (await house.Send(new SaveAnswerDraft(order, AnswerDraft.Message, 1, "x"), House.KellersUser)).Error?.Code);
        Assert.True((await house.Send(new SaveAnswerDraft(order, AnswerDraft.Line(10), 1, "y"), House.KellersUser)).Ok);
    }
}
