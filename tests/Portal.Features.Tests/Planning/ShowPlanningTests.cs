using Portal.Data;
using Portal.Domain.Orders;
using Portal.Domain.Planning;
using Portal.Features.Cases;
using Portal.Features.Orders;
using Portal.Features.Planning;
using Portal.Testing;

namespace Portal.Features.Tests.Planning;

public sealed class ShowPlanningTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Planning_moves_when_an_answer_is_decided(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await PlanScene.Scene(house);
        var before = (await PlanScene.Rows(house))[0];
        Assert.Equal(("BH-220", CoverLevel.Unsure), (before.ItemNumber, before.Level));
        Assert.Equal((150m, 200m, 0m, 200m, 0m), Week(before, 2));

        await house.Send(new AnswerLines(order, 1, [new(10, AnswerKind.Change, [new SchedulePart(80, house.Today.AddDays(17)), new SchedulePart(120, house.Today.AddDays(24))])]), House.KellersUser);
        Assert.Equal(80, (await PlanScene.Rows(house))[0].Weeks[2].Answered);
        Assert.Null((await house.Send(new DecideAnswer(order, 10, 1, DecideAnswer.Choice.Approve), House.Buyer)).Error);
        await house.Send(new WorkOutOrder(order, 10), House.Portal);

        var after = (await PlanScene.Rows(house))[0];
        Assert.Equal((CoverLevel.Out, house.Today.AddDays(17), 60m, "J-7"), (after.Level, after.OutOn, after.Missing, after.HoldsUp));
        Assert.Equal((150m, 200m, 80m, 0m, 120m), Week(after, 2));
        Assert.Equal((0m, 0m, 120m, 0m, 0m), Week(after, 3));
        Assert.Equal((-60m, -60m, 60m), (after.Weeks[2].Balance, after.Weeks[3].Balance, after.Weeks[4].Balance));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Trouble_comes_first_and_filters_narrow(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await PlanScene.Scene(house);

        Assert.Equal(["BH-220", "SR-18"], (await PlanScene.Rows(house)).Select(r => r.ItemNumber));
        Assert.Equal(["SR-18"], (await PlanScene.Rows(house, new(Search: "séal"))).Select(r => r.ItemNumber));
        Assert.Equal(["BH-220"], (await PlanScene.Rows(house, new(Supplier: "SUP-100"))).Select(r => r.ItemNumber));
        Assert.Equal(["BH-220"], (await PlanScene.Rows(house, new(Buyer: "Purchasing Hamburg"))).Select(r => r.ItemNumber));
        Assert.Empty(await PlanScene.Rows(house, new(Supplier: "SUP-200")));
        Assert.Empty(await PlanScene.Rows(house, new(Buyer: "Nobody")));
        Assert.Empty(await PlanScene.Rows(house, new(Plant: "LIN")));
        var second = (await house.Send(new ShowPlanning(new(), ShowPlanning.By.Item, Page: new(2, 1)), House.Planner)).Value!;
        Assert.Equal((2, "SR-18"), (second.Total, Assert.Single(second.Rows).ItemNumber));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_order_in_another_unit_than_the_stock_makes_it_unknown_and_not_wrong(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await PlanScene.Scene(house);
        var order = await house.HasOrder(House.Keller, house.Content("4500000002", 1, house.LineContent(10) with { Unit = "KGM" }));
        await house.Send(new WorkOutOrder(order), House.Portal);

        Assert.Equal(CoverLevel.Unknown, (await PlanScene.Rows(house)).Single(r => r.ItemNumber == "BH-220").Level);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Suppliers_see_nothing_of_it(DatabaseProvider database)
    {
        await using var house = await House.Open(database);

        Assert.Equal("forbidden", (await house.Send(new ShowPlanning(new()), House.KellersUser)).Error?.Code);
    }

    private static (decimal, decimal, decimal, decimal, decimal) Week(ShowPlanning.Row row, int week)
    {
        var w = row.Weeks[week];
        return (w.Used, w.Needed, w.Agreed, w.Unconfirmed, w.Late);
    }
}
