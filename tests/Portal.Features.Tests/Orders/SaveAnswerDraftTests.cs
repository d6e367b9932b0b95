using Portal.Data;
using Portal.Features.Kernel;
using Portal.Features.Orders;
using Portal.Testing;

namespace Portal.Features.Tests.Orders;

public sealed class SaveAnswerDraftTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_last_that_was_typed_is_kept_for_the_person_and_empty_forgets_it(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.Ordered();

        await house.Send(new SaveAnswerDraft(order, 1, "first"), House.KellersUser);
        await house.Send(new SaveAnswerDraft(order, 1, "second"), House.KellersUser);
        Assert.Equal("second", (await house.Seen()).Typed?.Content);
        var colleague = await house.Send(new ShowOrder(Story.Number), c => c.BecomeSupplier(House.Keller, House.Person(8), "Colleague", Permissions.Of(Portal.Data.People.PortalRole.SupplierUser)));
        Assert.Null(colleague.Value!.Typed);

        await house.Send(new SaveAnswerDraft(order, 1, ""), House.KellersUser);
        Assert.Null((await house.Seen()).Typed);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Too_much_or_for_another_order_is_refused(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.Ordered();

        Assert.Equal(Refusal.Invalid, (await house.Send(new SaveAnswerDraft(order, 1, new string('x', 200_001)), House.KellersUser)).Error?.Kind);
        Assert.Equal(Refusal.NotFound, (await house.Send(new SaveAnswerDraft(Guid.CreateVersion7(), 1, "x"), House.KellersUser)).Error?.Kind);
    }
}
