using Portal.Data;
using Portal.Domain.Planning;
using Portal.Features.Planning;
using Portal.Testing;

namespace Portal.Features.Tests.Planning;

public sealed class ListShortagesTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Shortages_say_the_day_what_is_missing_and_what_it_holds_up(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await PlanScene.Scene(house);
        Assert.Equal(0, (await house.Send(new ListShortages(new()), House.Planner)).Value!.Total);

        await PlanScene.Late(house, order);

        var one = Assert.Single((await house.Send(new ListShortages(new()), House.Planner)).Value!.Rows);
        Assert.Equal(("BH-220", CoverLevel.Out, house.Today.AddDays(17), 140m, "J-7", "C62"), (one.ItemNumber, one.Level, one.On, one.Missing, one.HoldsUp, one.Unit));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Suppliers_see_nothing_of_it(DatabaseProvider database)
    {
        await using var house = await House.Open(database);

        Assert.Equal("forbidden", (await house.Send(new ListShortages(new()), House.KellersUser)).Error?.Code);
    }
}
