using Portal.Data;
using Portal.Features.Planning;
using Portal.Testing;

namespace Portal.Features.Tests.Planning;

public sealed class ListPlanChangesTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_moved_since_yesterday_is_listed_until_it_is_old(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await PlanScene.Scene(house);
        await PlanScene.Late(house, order);

        var changes = (await house.Send(new ListPlanChanges(new()), House.Planner)).Value!;
        Assert.Equal((1, 1, 0), (changes.Total, changes.Later, changes.Earlier));
        Assert.Equal(("4500000001", 10, house.Today.AddDays(17), house.Today.AddDays(30)), (changes.Rows[0].OrderNumber, changes.Rows[0].Line, changes.Rows[0].From!.Value, changes.Rows[0].To!.Value));
        Assert.Equal(0, (await house.Send(new ListPlanChanges(new(Supplier: "SUP-200")), House.Planner)).Value!.Total);

        house.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(0, (await house.Send(new ListPlanChanges(new()), House.Planner)).Value!.Total);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Suppliers_see_nothing_of_it(DatabaseProvider database)
    {
        await using var house = await House.Open(database);

        Assert.Equal("forbidden", (await house.Send(new ListPlanChanges(new()), House.KellersUser)).Error?.Code);
    }
}
