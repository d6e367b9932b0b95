using Portal.Data;
using Portal.Domain.Orders;
using Portal.Features.Cases;
using Portal.Features.Orders;
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
    public async Task Two_moves_since_yesterday_are_told_as_one_from_where_it_stood_before(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await PlanScene.Scene(house);
        await PlanScene.Late(house, order);
        await house.Send(new AnswerLines(order, 1, [new(10, AnswerKind.Change, [new SchedulePart(180, house.Today.AddDays(28))])]), House.KellersUser);
        Assert.Null((await house.Send(new DecideAnswer(order, 10, 2, DecideAnswer.Choice.Approve), House.Buyer)).Error);

        var row = Assert.Single((await house.Send(new ListPlanChanges(new()), House.Planner)).Value!.Rows);

        Assert.Equal((house.Today.AddDays(17), house.Today.AddDays(28), -20m), (row.From!.Value, row.To!.Value, row.By));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Suppliers_see_nothing_of_it(DatabaseProvider database)
    {
        await using var house = await House.Open(database);

        Assert.Equal("forbidden", (await house.Send(new ListPlanChanges(new()), House.KellersUser)).Error?.Code);
    }
}
