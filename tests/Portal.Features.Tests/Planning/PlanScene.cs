using Portal.Domain.MasterData;
using Portal.Domain.Orders;
using Portal.Features.Cases;
using Portal.Features.Orders;
using Portal.Features.Planning;
using Portal.Testing;

namespace Portal.Features.Tests.Planning;

/// <summary>10 housings in stock, 200 asked for on day 17 (a Thursday) when J-7 needs 150 of them; and a seal ring of which there is plenty.</summary>
internal static class PlanScene
{
    public static async Task<IReadOnlyList<ShowPlanning.Row>> Rows(House house, PlanFilter? filter = null) =>
        (await house.Send(new ShowPlanning(filter ?? new()), House.Planner)).Value!.Rows;

    /// <summary>The whole order is agreed for day 30.</summary>
    public static async Task Late(House house, Guid order)
    {
        await house.Send(new AnswerLines(order, 1, [new(10, AnswerKind.Change, [new SchedulePart(200, house.Today.AddDays(30))])]), House.KellersUser);
        Assert.Null((await house.Send(new DecideAnswer(order, 10, 1, DecideAnswer.Choice.Approve), House.Buyer)).Error);
        await house.Send(new WorkOutOrder(order), House.Portal);
    }

    public static async Task<Guid> Scene(House house)
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
