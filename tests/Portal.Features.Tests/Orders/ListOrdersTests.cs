using Portal.Data;
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
}
