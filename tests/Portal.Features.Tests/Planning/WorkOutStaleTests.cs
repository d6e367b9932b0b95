using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.MasterData;
using Portal.Domain.Planning;
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
}
