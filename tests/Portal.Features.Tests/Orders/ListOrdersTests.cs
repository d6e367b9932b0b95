using Portal.Data;
using Portal.Domain.Orders;
using Portal.Features.Orders;
using Portal.Testing;

namespace Portal.Features.Tests.Orders;

public sealed class ListOrdersTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_supplier_sees_its_own_orders_and_staff_sees_all(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await house.HasOrder(House.Keller, house.Content("4500000001"));
        await house.HasOrder(House.Borealis, house.Content("4500000002"));

        var kellers = await house.Send(new ListOrders(), House.KellersUser);
        var all = await house.Send(new ListOrders(Sort: ListOrders.By.Number), House.Buyer);

        Assert.Equal(["4500000001"], kellers.Value!.Rows.Select(r => r.Number));
        Assert.Equal(["4500000001", "4500000002"], all.Value!.Rows.Select(r => r.Number));
        Assert.Equal("Keller Guss", all.Value.Rows[0].Supplier);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Searching_finds_items_whatever_the_case(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await house.HasOrder(House.Keller, house.Content("4500000001"));

        Assert.Equal(1, (await house.Send(new ListOrders(Search: "bearing HOUS"), House.Buyer)).Value!.Total);
        Assert.Equal(1, (await house.Send(new ListOrders(Search: "keller"), House.Buyer)).Value!.Total);
        Assert.Equal(0, (await house.Send(new ListOrders(Search: "gasket"), House.Buyer)).Value!.Total);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Nobody_without_a_permission_lists(DatabaseProvider database)
    {
        await using var house = await House.Open(database);

        var answer = await house.Send(new ListOrders(), c => c.BecomeStaff(House.Person(9), "Nobody", new HashSet<string>()));

        Assert.Equal(Kernel.Refusal.Forbidden, answer.Error!.Kind);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task It_is_narrowed_by_state_plant_supplier_and_what_is_due(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await house.HasOrder(House.Keller, house.Content("4500000001"));
        await house.HasOrder(House.Keller, house.Content("4500000002") with { PlantCode = "GDN" });
        await house.HasOrder(House.Borealis, house.Content("4500000003", 1, house.LineContent(10, received: 200)));

        Assert.Equal(["4500000003"], await Numbers(house, new(State: OrderState.Closed)));
        Assert.Equal(["4500000002"], await Numbers(house, new(Plant: "GDN")));
        Assert.Equal(["4500000003"], await Numbers(house, new(Supplier: "SUP-200")));
        Assert.Equal(["4500000001", "4500000002"], await Numbers(house, new(DueOnly: true, Sort: ListOrders.By.Number)));
        Assert.Empty(await Numbers(house, new(Plant: "GDN", Supplier: "SUP-200")));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task It_is_sorted_by_what_is_asked_for_and_comes_in_pages(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await house.HasOrder(House.Keller, house.Content("4500000001", 1, house.LineContent(10, quantity: 10, inDays: 30)) with { OrderedOn = house.Today.AddDays(-3) });
        await house.HasOrder(House.Keller, house.Content("4500000002", 1, house.LineContent(10, quantity: 30, inDays: 10)) with { OrderedOn = house.Today.AddDays(-1) });
        await house.HasOrder(House.Keller, house.Content("4500000003", 1, house.LineContent(10, quantity: 20, inDays: 20)) with { OrderedOn = house.Today.AddDays(-2) });

        Assert.Equal(["1", "2", "3"], await Ends(ListOrders.By.Number));
        Assert.Equal(["2", "3", "1"], await Ends(ListOrders.By.NeededOn));
        Assert.Equal(["1", "3", "2"], await Ends(ListOrders.By.OrderedOn));
        Assert.Equal(["2", "3", "1"], await Ends(ListOrders.By.Total, descending: true));
        Assert.Equal(["4500000003"], await Numbers(house, new(Sort: ListOrders.By.Number, Page: new(2, 2))));

        async Task<IEnumerable<string>> Ends(ListOrders.By by, bool descending = false) => (await Numbers(house, new(Sort: by, Descending: descending))).Select(n => n[^1..]);
    }

    private static async Task<List<string>> Numbers(House house, ListOrders query) => [.. (await house.Send(query, House.Buyer)).Value!.Rows.Select(r => r.Number)];
}
