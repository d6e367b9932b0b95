using Portal.Data;
using Portal.Features.Kernel;
using Portal.Features.People;
using Portal.Testing;

namespace Portal.Features.Tests.People;

public sealed class InvitePersonTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_invitation_is_kept_and_audited(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var id = await house.HasPerson("anna@house.example", PeopleScene.Buyer);

        Assert.True((await house.Send(new InvitePerson(id), House.Administrator)).Ok);

        Assert.Equal(house.Now, (await house.Person(id)).InvitedAt);
        Assert.Equal(2, await house.Audited("PortalUser"));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Not_for_the_disabled_nor_by_others(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var id = await house.HasPerson("anna@house.example", PeopleScene.Buyer);
        Assert.Equal(Refusal.Forbidden, (await house.Send(new InvitePerson(id), House.Buyer)).Error!.Kind);
        await house.Send(new DisablePerson(id), House.Administrator);

        Assert.Equal("person.disabled", (await house.Send(new InvitePerson(id), House.Administrator)).Error!.Code);
        Assert.Equal(Refusal.NotFound, (await house.Send(new InvitePerson(Guid.CreateVersion7()), House.Administrator)).Error!.Kind);
    }
}
