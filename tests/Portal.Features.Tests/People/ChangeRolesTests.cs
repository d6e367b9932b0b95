using Portal.Data;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;
using Portal.Features.People;
using Portal.Testing;

namespace Portal.Features.Tests.People;

public sealed class ChangeRolesTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_person_has_exactly_these_roles_and_comes_in_anew(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var id = await house.HasPerson("anna@house.example", PeopleScene.Buyer);
        var before = (await house.Person(id)).SecurityStamp;

        Assert.True((await house.Send(new ChangeRoles(id, [PersonRole.Staff(PortalRole.Planner), PeopleScene.Administrator]), House.Administrator)).Ok);

        Assert.Equal([(PortalRole.Planner, SupplierId.House), (PortalRole.Administrator, SupplierId.House)], await house.Roles(id));
        var after = (await house.Person(id)).SecurityStamp;
        Assert.NotEqual(before, after);
        await house.Send(new ChangeRoles(id, [PersonRole.Staff(PortalRole.Planner), PeopleScene.Administrator]), House.Administrator);
        Assert.Equal(after, (await house.Person(id)).SecurityStamp);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_last_administrator_stays_one(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var last = await house.HasPerson("root@house.example", PeopleScene.Administrator);
        var disabled = await house.HasPerson("gone@house.example", PeopleScene.Administrator);
        await house.Send(new DisablePerson(disabled), House.Administrator);

        Assert.Equal("person.last-administrator", (await house.Send(new ChangeRoles(last, [PeopleScene.Buyer]), House.Administrator)).Error!.Code);

        await house.HasPerson("next@house.example", PeopleScene.Administrator);
        Assert.True((await house.Send(new ChangeRoles(last, [PeopleScene.Buyer]), House.Administrator)).Ok);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Two_administrators_who_put_each_other_out_at_once_leave_one(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var one = await house.HasPerson("one@house.example", PeopleScene.Administrator);
        var two = await house.HasPerson("two@house.example", PeopleScene.Administrator);

        var both = await Task.WhenAll(
            Task.Run(() => house.Send(new ChangeRoles(two, [PeopleScene.Buyer]), PeopleScene.As(one))),
            Task.Run(() => house.Send(new DisablePerson(one), PeopleScene.As(two))));

        Assert.Single(both, r => r.Ok);
        Assert.Contains(both.Single(r => !r.Ok).Error!.Code, new[] { "conflict", "person.last-administrator" });
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Roles_are_checked_and_only_administrators_change_them(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var id = await house.HasPerson("anna@house.example", PeopleScene.Buyer);

        Assert.Equal(["Roles"], (await house.Send(new ChangeRoles(id, []), House.Administrator)).Error!.Fields.Keys);
        Assert.Equal("person.both-sides", (await house.Send(new ChangeRoles(id, [PeopleScene.Buyer, PeopleScene.KellersUser]), House.Administrator)).Error!.Code);
        Assert.Equal(Refusal.NotFound, (await house.Send(new ChangeRoles(Guid.CreateVersion7(), [PeopleScene.Buyer]), House.Administrator)).Error!.Kind);
        Assert.Equal(Refusal.Forbidden, (await house.Send(new ChangeRoles(id, [PeopleScene.Administrator]), House.Buyer)).Error!.Kind);
    }
}
