using Portal.Data;
using Portal.Domain.Orders;
using Portal.Features.Cases;
using Portal.Features.Kernel;
using Portal.Features.Tests.Orders;
using Portal.Testing;

namespace Portal.Features.Tests.Cases;

public sealed class SettleConflictTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_cut_below_what_was_received_is_settled_once(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.Ordered();
        await house.Revised(house.LineContent(10, quantity: 50, received: 80));
        Assert.Equal(LineState.Conflict, (await house.Seen()).Lines[0].State);

        Assert.True((await house.Send(new SettleConflict(order, 10, SettleConflict.Way.TakeDelivery), House.Buyer)).Ok);
        Assert.NotEqual(LineState.Conflict, (await house.Seen()).Lines[0].State);

        Assert.Equal(Refusal.Rule, (await house.Send(new SettleConflict(order, 10, SettleConflict.Way.TakeDelivery), House.Buyer)).Error?.Kind);
        Assert.Equal(Refusal.Forbidden, (await house.Send(new SettleConflict(order, 10, SettleConflict.Way.Return), House.KellersUser)).Error?.Kind);
    }
}
