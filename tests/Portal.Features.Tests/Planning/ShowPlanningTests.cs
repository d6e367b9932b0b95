using Portal.Data;
using Portal.Domain.Cases;
using Portal.Domain.MasterData;
using Portal.Domain.Orders;
using Portal.Domain.Planning;
using Portal.Features.Cases;
using Portal.Features.Orders;
using Portal.Features.Planning;
using Portal.Testing;

namespace Portal.Features.Tests.Planning;

/// <summary>10 housings in stock, 200 asked for on day 17 (a Thursday) when J-7 needs 150 of them; and a seal ring of which there is plenty.</summary>
public sealed class ShowPlanningTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Planning_moves_when_an_answer_is_decided(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await Scene(house);
        var before = (await Rows(house))[0];
        Assert.Equal(("BH-220", CoverLevel.Unsure), (before.ItemNumber, before.Level));
        Assert.Equal((150m, 200m, 0m, 200m, 0m), Week(before, 2));

        await house.Send(new AnswerLines(order, 1, [new(10, AnswerKind.Change, [new SchedulePart(80, house.Today.AddDays(17)), new SchedulePart(120, house.Today.AddDays(24))])]), House.KellersUser);
        Assert.Equal(80, (await Rows(house))[0].Weeks[2].Answered);
        Assert.Null((await house.Send(new DecideAnswer(order, 10, 1, DecideAnswer.Choice.Approve), House.Buyer)).Error);
        await house.Send(new WorkOutOrder(order, 10), House.Portal);

        var after = (await Rows(house))[0];
        Assert.Equal((CoverLevel.Out, house.Today.AddDays(17), 60m, "J-7"), (after.Level, after.OutOn, after.Missing, after.HoldsUp));
        Assert.Equal((150m, 200m, 80m, 0m, 120m), Week(after, 2));
        Assert.Equal((0m, 0m, 120m, 0m, 0m), Week(after, 3));
        Assert.Equal((-60m, -60m, 60m), (after.Weeks[2].Balance, after.Weeks[3].Balance, after.Weeks[4].Balance));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Trouble_comes_first_and_filters_narrow(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await Scene(house);

        Assert.Equal(["BH-220", "SR-18"], (await Rows(house)).Select(r => r.ItemNumber));
        Assert.Equal(["SR-18"], (await Rows(house, new(Search: "séal"))).Select(r => r.ItemNumber));
        Assert.Equal(["BH-220"], (await Rows(house, new(Supplier: "SUP-100"))).Select(r => r.ItemNumber));
        Assert.Equal(["BH-220"], (await Rows(house, new(Buyer: "Purchasing Hamburg"))).Select(r => r.ItemNumber));
        Assert.Empty(await Rows(house, new(Supplier: "SUP-200")));
        Assert.Empty(await Rows(house, new(Buyer: "Nobody")));
        Assert.Empty(await Rows(house, new(Plant: "LIN")));
        var second = (await house.Send(new ShowPlanning(new(), ShowPlanning.By.Item, Page: new(2, 1)), House.Planner)).Value!;
        Assert.Equal((2, "SR-18"), (second.Total, Assert.Single(second.Rows).ItemNumber));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Shortages_say_the_day_what_is_missing_and_what_it_holds_up(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await Scene(house);
        Assert.Equal(0, (await house.Send(new ListShortages(new()), House.Planner)).Value!.Total);

        await Late(house, order);

        var one = Assert.Single((await house.Send(new ListShortages(new()), House.Planner)).Value!.Rows);
        Assert.Equal(("BH-220", CoverLevel.Out, house.Today.AddDays(17), 140m, "J-7", "C62"), (one.ItemNumber, one.Level, one.On, one.Missing, one.HoldsUp, one.Unit));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_moved_since_yesterday_is_listed_until_it_is_old(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await Scene(house);
        await Late(house, order);

        var changes = (await house.Send(new ListPlanChanges(new()), House.Planner)).Value!;
        Assert.Equal((1, 1, 0), (changes.Total, changes.Later, changes.Earlier));
        Assert.Equal(("4500000001", 10, house.Today.AddDays(17), house.Today.AddDays(30)), (changes.Rows[0].OrderNumber, changes.Rows[0].Line, changes.Rows[0].From!.Value, changes.Rows[0].To!.Value));
        Assert.Equal(0, (await house.Send(new ListPlanChanges(new(Supplier: "SUP-200")), House.Planner)).Value!.Total);

        house.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(0, (await house.Send(new ListPlanChanges(new()), House.Planner)).Value!.Total);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_figures_count_deliveries_on_time_late_and_open(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await Scene(house);
        var before = (await house.Send(new SummarisePlanning(), House.Planner)).Value!;
        Assert.Equal((0, 0, 0m, 1, 0), (before.RunOutSoon, before.ShortInAll, before.OnTime, before.ToAnswer, before.Overdue));

        await Late(house, order);
        house.Clock.Advance(TimeSpan.FromDays(4));

        var after = (await house.Send(new SummarisePlanning("HAM", "SUP-100"), House.Planner)).Value!;
        Assert.Equal((1, 1, 0m, 0), (after.RunOutSoon, after.ShortInAll, after.OnTime, after.ToAnswer));
        Assert.Equal((0, 1, 0), (after.ByWeek.Sum(w => w.OnTime), after.ByWeek.Sum(w => w.Late), after.ByWeek.Sum(w => w.Open)));
        Assert.Null((await house.Send(new SummarisePlanning("LIN"), House.Planner)).Value!.OnTime);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_item_opens_with_its_days_needs_and_lines(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await Scene(house);
        await Late(house, order);

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
    public async Task An_order_in_another_unit_than_the_stock_makes_it_unknown_and_not_wrong(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await Scene(house);
        var order = await house.HasOrder(House.Keller, house.Content("4500000002", 1, house.LineContent(10) with { Unit = "KGM" }));
        await house.Send(new WorkOutOrder(order), House.Portal);

        Assert.Equal(CoverLevel.Unknown, (await Rows(house)).Single(r => r.ItemNumber == "BH-220").Level);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Suppliers_see_nothing_of_it(DatabaseProvider database)
    {
        await using var house = await House.Open(database);

        Assert.Equal("forbidden", (await house.Send(new ShowPlanning(new()), House.KellersUser)).Error?.Code);
        Assert.Equal("forbidden", (await house.Send(new ListShortages(new()), House.KellersUser)).Error?.Code);
        Assert.Equal("forbidden", (await house.Send(new ListPlanChanges(new()), House.KellersUser)).Error?.Code);
        Assert.Equal("forbidden", (await house.Send(new ListPlanChoices(), House.KellersUser)).Error?.Code);
        Assert.Equal("forbidden", (await house.Send(new SummarisePlanning(), House.KellersUser)).Error?.Code);
        Assert.Equal("forbidden", (await house.Send(new ShowItemPlan("HAM", "BH-220"), House.KellersUser)).Error?.Code);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_filters_offer_plants_suppliers_and_buyers_with_open_orders(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await Scene(house);

        var choices = (await house.Send(new ListPlanChoices(), House.Planner)).Value!;

        Assert.Equal(["HAM"], choices.Plants.Select(p => p.Key));
        Assert.Equal(["SUP-200", "SUP-100"], choices.Suppliers.Select(s => s.Key));
        Assert.Equal(["Purchasing Hamburg"], choices.Buyers);
    }

    private static (decimal, decimal, decimal, decimal, decimal) Week(ShowPlanning.Row row, int week)
    {
        var w = row.Weeks[week];
        return (w.Used, w.Needed, w.Agreed, w.Unconfirmed, w.Late);
    }

    private static async Task<IReadOnlyList<ShowPlanning.Row>> Rows(House house, PlanFilter? filter = null) =>
        (await house.Send(new ShowPlanning(filter ?? new()), House.Planner)).Value!.Rows;

    /// <summary>The whole order is agreed for day 30.</summary>
    private static async Task Late(House house, Guid order)
    {
        await house.Send(new AnswerLines(order, 1, [new(10, AnswerKind.Change, [new SchedulePart(200, house.Today.AddDays(30))])]), House.KellersUser);
        Assert.Null((await house.Send(new DecideAnswer(order, 10, 1, DecideAnswer.Choice.Approve), House.Buyer)).Error);
        await house.Send(new WorkOutOrder(order), House.Portal);
    }

    private static async Task<Guid> Scene(House house)
    {
        var order = await house.HasOrder(House.Keller, house.Content("4500000001"));
        await house.InDb(async db =>
        {
            db.Items.Add(new Item("SR-18", "Seal ring", "seals", "C62"));
            db.Stock.AddRange(
                new StockLevel { ItemNumber = "BH-220", PlantCode = "HAM", Unrestricted = 10, Blocked = 5, SafetyStock = 2, AsOf = house.Now },
                new StockLevel { ItemNumber = "SR-18", PlantCode = "HAM", Unrestricted = 900, AsOf = house.Now });
            db.Demand.Add(new Demand { ItemNumber = "BH-220", PlantCode = "HAM", NeededOn = house.Today.AddDays(17), Quantity = 150, PeggedTo = "J-7" });
            await db.SaveChangesAsync();
        });
        await house.Send(new WorkOutStale(), House.Portal);
        return order;
    }
}
