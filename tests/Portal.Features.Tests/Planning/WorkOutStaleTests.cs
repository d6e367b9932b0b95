using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Kernel;
using Portal.Domain.MasterData;
using Portal.Domain.Orders;
using Portal.Domain.Planning;
using Portal.Features.Kernel;
using Portal.Features.Planning;
using Portal.Testing;

namespace Portal.Features.Tests.Planning;

public sealed class WorkOutStaleTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_turn_of_the_day_works_everything_out_again_once(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await house.InDb(async db =>
        {
            db.Stock.Add(new StockLevel { ItemNumber = "BH-220", PlantCode = "HAM", Unrestricted = 5, AsOf = house.Now });
            db.Demand.Add(new Demand { ItemNumber = "BH-220", PlantCode = "HAM", NeededOn = house.Today.AddDays(3), Quantity = 8, PeggedTo = "J-1" });
            await db.SaveChangesAsync();
        });

        Assert.Equal(1, (await house.Send(new WorkOutStale(), House.Portal)).Value);
        Assert.Equal(0, (await house.Send(new WorkOutStale(), House.Portal)).Value);
        house.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, (await house.Send(new WorkOutStale(), House.Portal)).Value);

        var outlook = await house.InDb(db => db.Outlooks.AsNoTracking().SingleAsync());
        Assert.Equal((CoverLevel.Out, 3m, "J-1", house.Today), (outlook.Level, outlook.Missing, outlook.HoldsUp, outlook.WorkedOutOn));
    }

    [Fact]
    public void Everything_that_moves_an_order_works_it_out_again()
    {
        var (supplier, order) = (House.Keller, Guid.CreateVersion7());

        Assert.Equal([new WorkOutOrder(order)], To(new OrderReceived(supplier, order, "1")));
        Assert.Equal([new WorkOutOrder(order)], To(new OrderRevised(supplier, order, "1", 2, [])));
        Assert.Equal([new WorkOutOrder(order, 10)], To(new AgreementMoved(supplier, order, "1", 10)));
        Assert.Equal([new WorkOutOrder(order, 10)], To(new LineAnswered(supplier, order, "1", 10, 1, false)));
        Assert.Empty(To(new LineAnswered(supplier, order, "1", 10, 1, true)));
    }

    private static IEnumerable<IDo<Done>> To(IDomainEvent happened) => typeof(WorkOutPlan).Assembly.GetTypes()
        .Where(t => t.Namespace == typeof(WorkOutPlan).Namespace && t.IsAssignableTo(typeof(IReaction)) && !t.IsAbstract)
        .Select(t => (IReaction)Activator.CreateInstance(t)!).Where(r => r.Event == happened.GetType().Name).SelectMany(r => r.To(happened));
}
