using Portal.Data;
using Portal.Features.Orders;
using Portal.Testing;

namespace Portal.Features.Tests.Orders;

public sealed class ListViewsTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Everybody_sees_their_own_by_name(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await house.Send(new SaveView("B", "?q=b"), House.KellersUser);
        await house.Send(new SaveView("A", "?q=a"), House.KellersUser);
        await house.Send(new SaveView("Mine", "?state=Conflict"), House.Buyer);

        Assert.Equal(["A", "B"], (await house.Send(new ListViews(), House.KellersUser)).Value!.Select(v => v.Name));
        Assert.Equal(["Mine"], (await house.Send(new ListViews(), House.Buyer)).Value!.Select(v => v.Name));
        Assert.Empty((await house.Send(new ListViews(), House.Planner)).Value!);
        Assert.Empty((await house.Send(new ListViews(), House.BorealisUser)).Value!);
    }
}
