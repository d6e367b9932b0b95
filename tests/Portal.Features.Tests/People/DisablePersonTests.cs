using Portal.Data;
using Portal.Features.Kernel;
using Portal.Features.People;
using Portal.Testing;

namespace Portal.Features.Tests.People;

public sealed class DisablePersonTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_disabled_person_is_nobody(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var id = await house.HasPerson("anna@house.example", PeopleScene.Buyer);
        var before = (await house.Person(id)).SecurityStamp;

        Assert.True((await house.Send(new DisablePerson(id), House.Administrator)).Ok);
        Assert.Empty((await house.Send(new ListMemberships(id), House.Portal)).Value!);
        Assert.NotEqual(before, (await house.Person(id)).SecurityStamp);
        Assert.Equal([id], (await house.Send(new ListPeople(Who: ListPeople.Side.Disabled), House.Administrator)).Value!.Rows.Select(r => r.Id));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_last_administrator_and_oneself_stay(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var one = await house.HasPerson("one@house.example", PeopleScene.Administrator);

        Assert.Equal("person.last-administrator", (await house.Send(new DisablePerson(one), House.Administrator)).Error!.Code);
        await house.HasPerson("two@house.example", PeopleScene.Administrator);
        Assert.Equal("person.yourself", (await house.Send(new DisablePerson(one), PeopleScene.As(one))).Error!.Code);
        Assert.True((await house.Send(new DisablePerson(one), House.Administrator)).Ok);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Only_an_administrator_does_it_and_to_somebody_who_is_there(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var id = await house.HasPerson("anna@house.example", PeopleScene.Buyer);

        Assert.Equal(Refusal.Forbidden, (await house.Send(new DisablePerson(id), House.Buyer)).Error!.Kind);
        Assert.Equal(Refusal.NotFound, (await house.Send(new DisablePerson(Guid.CreateVersion7()), House.Administrator)).Error!.Kind);
    }
}
