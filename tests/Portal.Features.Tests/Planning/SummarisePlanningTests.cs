using Portal.Data;
using Portal.Features.Planning;
using Portal.Testing;

namespace Portal.Features.Tests.Planning;

public sealed class SummarisePlanningTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_figures_count_deliveries_on_time_late_and_open(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await PlanScene.Scene(house);
        var before = (await house.Send(new SummarisePlanning(new()), House.Planner)).Value!;
        Assert.Equal((0, 0, 0m, 1, 0), (before.RunOutSoon, before.ShortInAll, before.OnTime, before.ToAnswer, before.Overdue));

        await PlanScene.Late(house, order);
        house.Clock.Advance(TimeSpan.FromDays(4));

        var after = (await house.Send(new SummarisePlanning(new("HAM", Supplier: "SUP-100")), House.Planner)).Value!;
        Assert.Equal((1, 1, 0m, 0), (after.RunOutSoon, after.ShortInAll, after.OnTime, after.ToAnswer));
        Assert.Equal((0, 1, 0), (after.ByWeek.Sum(w => w.OnTime), after.ByWeek.Sum(w => w.Late), after.ByWeek.Sum(w => w.Open)));
        Assert.Null((await house.Send(new SummarisePlanning(new("LIN")), House.Planner)).Value!.OnTime);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Suppliers_see_nothing_of_it(DatabaseProvider database)
    {
        await using var house = await House.Open(database);

        Assert.Equal("forbidden", (await house.Send(new SummarisePlanning(new()), House.KellersUser)).Error?.Code);
    }
}
