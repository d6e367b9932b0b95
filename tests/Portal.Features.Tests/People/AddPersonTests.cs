using Portal.Data;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;
using Portal.Features.People;
using Portal.Testing;

namespace Portal.Features.Tests.People;

public sealed class AddPersonTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_suppliers_person_is_there_with_their_role_and_without_a_password(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var id = await house.HasPerson("Sales@Keller.example", PeopleScene.KellersUser);

        var person = (await house.Send(new ListPeople(UserId: id), House.Administrator)).Value!.Rows.Single();

        Assert.Equal(("Sales@Keller.example", false, false, false), (person.Email, person.HasPassword, person.Disabled, person.IsStaff));
        Assert.Equal([(PortalRole.SupplierUser, "Keller Guss")], person.Roles.Select(r => (r.Role, r.SupplierName)));
        Assert.Equal("SALES@KELLER.EXAMPLE", (await house.Person(id)).NormalizedUserName);
        Assert.Equal((1, 1), (await house.Audited("PortalUser"), await house.Audited("Membership")));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_address_is_taken_once_whatever_its_letters(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await house.HasPerson("sales@keller.example", PeopleScene.KellersUser);

        Assert.Equal("person.known", (await Add(house, " SALES@keller.example", PeopleScene.KellersUser)).Error!.Code);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_is_missing_is_said_by_field(DatabaseProvider database)
    {
        await using var house = await House.Open(database);

        Assert.Equal(["Email", "Name", "Roles"], (await house.Send(new AddPerson("keller", "", []), House.Administrator)).Error!.Fields.Keys.Order(StringComparer.Ordinal));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Roles_stay_on_their_side(DatabaseProvider database)
    {
        await using var house = await House.Open(database);

        Assert.Equal("role.wrong-side", (await Add(house, "a@x.example", new PersonRole(PortalRole.Buyer, House.Keller))).Error!.Code);
        Assert.Equal("role.wrong-side", (await Add(house, "a@x.example", new PersonRole(PortalRole.SupplierUser, SupplierId.House))).Error!.Code);
        Assert.Equal("person.both-sides", (await Add(house, "a@x.example", PeopleScene.Buyer, PeopleScene.KellersUser)).Error!.Code);
        Assert.Equal(Refusal.NotFound, (await Add(house, "a@x.example", new PersonRole(PortalRole.SupplierUser, SupplierId.New()))).Error!.Kind);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Only_an_administrator_adds_and_lists(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        foreach (var who in new[] { House.Buyer, House.KellersUser, House.Steward, House.IntegrationAdmin })
        {
            Assert.Equal(Refusal.Forbidden, (await house.Send(new AddPerson("a@x.example", "A", [PeopleScene.Buyer]), who)).Error!.Kind);
            Assert.Equal(Refusal.Forbidden, (await house.Send(new ListPeople(), who)).Error!.Kind);
            Assert.Equal(Refusal.Forbidden, (await house.Send(new SearchSuppliers(""), who)).Error!.Kind);
        }
    }

    private static Task<Result<Guid>> Add(House house, string email, params PersonRole[] roles) => house.Send(new AddPerson(email, "A", roles), House.Administrator);
}
