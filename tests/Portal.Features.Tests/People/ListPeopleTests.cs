using Portal.Data;
using Portal.Features.Kernel;
using Portal.Features.People;
using Portal.Testing;

namespace Portal.Features.Tests.People;

public sealed class ListPeopleTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task People_are_found_by_name_address_and_side_page_by_page(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await house.HasPerson("anna@house.example", PeopleScene.Buyer);
        await house.HasPerson("ben@keller.example", PeopleScene.KellersUser);
        await house.HasPerson("clara@house.example", PeopleScene.Administrator);

        Assert.Equal(["anna", "ben", "clara"], await Names(house, new ListPeople()));
        Assert.Equal(["ben"], await Names(house, new ListPeople("KELLER")));
        Assert.Equal(["clara"], await Names(house, new ListPeople("lar")));
        Assert.Equal(["anna", "clara"], await Names(house, new ListPeople(Who: ListPeople.Side.Staff)));
        Assert.Equal(["ben"], await Names(house, new ListPeople(Who: ListPeople.Side.Suppliers)));
        var second = (await house.Send(new ListPeople(Page: new PageOf(2, 2)), House.Administrator)).Value!;
        Assert.Equal((3, "clara"), (second.Total, second.Rows.Single().Name));
    }

    private static async Task<IEnumerable<string>> Names(House house, ListPeople query) => (await house.Send(query, House.Administrator)).Value!.Rows.Select(r => r.Name);
}
