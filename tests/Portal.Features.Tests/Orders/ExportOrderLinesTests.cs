using Portal.Data;
using Portal.Domain.Orders;
using Portal.Features.Orders;
using Portal.Testing;

namespace Portal.Features.Tests.Orders;

public sealed class ExportOrderLinesTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Every_line_of_ones_own_orders_in_the_sequence_of_the_list(DatabaseProvider database)
    {
        await using var house = await Filled(database);

        Assert.Equal([("4500000001", 10), ("4500000002", 10), ("4500000002", 20)], await Lines(house, new(Sort: ListOrders.By.Number)));
        Assert.Equal([("4500000002", 10), ("4500000002", 20), ("4500000001", 10)], await Lines(house, new(Sort: ListOrders.By.Number, Descending: true)));
        Assert.Empty(await Lines(house, new(State: OrderState.Cancelled)));
        Assert.Equal(4, (await house.Send(new ExportOrderLines(), House.Buyer)).Value!.Rows.Count);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_the_list_is_searched_for_and_what_is_picked_in_it_is_the_file(DatabaseProvider database)
    {
        await using var house = await Filled(database);
        await house.HasOrder(House.Keller, house.Content("4500000009", 1, house.LineContent(10, received: 200)));

        Assert.Equal([("4500000009", 10)], await Lines(house, new(Search: "0009")));
        Assert.Equal([("4500000009", 10)], await Lines(house, new(State: OrderState.Closed)));
        Assert.Equal([("4500000001", 10)], await Lines(house, new(Sort: ListOrders.By.Number), "4500000001", "4500000003"));
    }

    private static async Task<House> Filled(DatabaseProvider database)
    {
        var house = await House.Open(database);
        await house.HasOrder(House.Keller, house.Content("4500000002", 1, house.LineContent(20), house.LineContent(10)));
        await house.HasOrder(House.Keller, house.Content("4500000001"));
        await house.HasOrder(House.Borealis, house.Content("4500000003"));
        return house;
    }

    private static async Task<List<(string, int)>> Lines(House house, OrderFilter filter, params string[] only)
    {
        var sheet = (await house.Send(new ExportOrderLines(filter, only), House.KellersUser)).Value!;
        Assert.Equal(0, sheet.LeftOut);
        return [.. sheet.Rows.Select(r => (r.Order, r.Line))];
    }
}
