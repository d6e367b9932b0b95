using Portal.Data;
using Portal.Domain.Orders;
using Portal.Features.Orders;
using Portal.Testing;

namespace Portal.Features.Tests.Orders;

public sealed class ExportOrderLinesTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Every_line_of_ones_own_open_orders_in_their_sequence(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await house.HasOrder(House.Keller, house.Content("4500000002", 1, house.LineContent(20), house.LineContent(10)));
        await house.HasOrder(House.Keller, house.Content("4500000001"));
        await house.HasOrder(House.Borealis, house.Content("4500000003"));

        var rows = (await house.Send(new ExportOrderLines(), House.KellersUser)).Value!;

        Assert.Equal([("4500000001", 10), ("4500000002", 10), ("4500000002", 20)], rows.Select(r => (r.Order, r.Line)));
        Assert.Empty((await house.Send(new ExportOrderLines(OrderState.Cancelled), House.KellersUser)).Value!);
        Assert.Equal(4, (await house.Send(new ExportOrderLines(), House.Buyer)).Value!.Count);
    }
}
