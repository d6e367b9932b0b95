using Portal.Data;
using Portal.Features.Orders;
using Portal.Testing;

namespace Portal.Features.Tests.Orders;

public sealed class DropViewTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Only_the_own_one_of_that_name_goes(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await house.Send(new SaveView("Late", "?q=a"), House.KellersUser);
        await house.Send(new SaveView("Early", "?q=b"), House.KellersUser);
        await house.Send(new SaveView("Late", "?q=c"), House.Buyer);

        Assert.True((await house.Send(new DropView("Late"), House.KellersUser)).Ok);
        Assert.True((await house.Send(new DropView("Late"), House.KellersUser)).Ok);

        Assert.Equal(["Early"], (await house.Send(new ListViews(), House.KellersUser)).Value!.Select(v => v.Name));
        Assert.Single((await house.Send(new ListViews(), House.Buyer)).Value!);
    }
}
