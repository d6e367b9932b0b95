using Portal.Data;
using Portal.Domain.Cases;
using Portal.Domain.Orders;
using Portal.Features.Planning;
using Portal.Testing;

namespace Portal.Features.Tests.Planning;

public sealed class ShowItemPlanTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_item_opens_with_its_days_needs_and_lines(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await PlanScene.Scene(house);
        await PlanScene.Late(house, order);

        var plan = (await house.Send(new ShowItemPlan("HAM", "BH-220"), House.Planner)).Value!;

        Assert.Equal((10m, 5m, 2m), (plan.OnHand!.Unrestricted, plan.OnHand.Blocked, plan.OnHand.SafetyStock));
        Assert.Equal(new Impact(ImpactLevel.HoldsUpOrder, house.Today.AddDays(17), 140, "J-7", house.Now), plan.Impact);
        Assert.Equal((10m, -140m, 60m), (plan.Days[0].Balance!.Value, plan.Days[17].Balance!.Value, plan.Days[30].Balance!.Value));
        var line = Assert.Single(plan.Lines);
        Assert.Equal(("4500000001", 10, "Keller Guss", true), (line.OrderNumber, line.Number, line.Supplier, line.CanBeEarlier));
        Assert.Equal([new SchedulePart(200, house.Today.AddDays(30))], line.Agreed);
        Assert.Equal("not-found", (await house.Send(new ShowItemPlan("HAM", "XX"), House.Planner)).Error?.Code);
        Assert.Equal("not-found", (await house.Send(new ShowItemPlan("XX", "BH-220"), House.Planner)).Error?.Code);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Suppliers_see_nothing_of_it(DatabaseProvider database)
    {
        await using var house = await House.Open(database);

        Assert.Equal("forbidden", (await house.Send(new ShowItemPlan("HAM", "BH-220"), House.KellersUser)).Error?.Code);
    }
}
