using Portal.Data;
using Portal.Domain.Cases;
using Portal.Domain.Kernel;
using Portal.Features.Home;
using Portal.Features.Kernel;
using Portal.Testing;

namespace Portal.Features.Tests.Home;

public sealed class CountCasesTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Open_cases_are_counted_by_kind_time_and_impact(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await house.InDb(async db =>
        {
            var stockOut = new ExceptionCase(House.Keller, CaseKind.AnswerDeviates, "A/1", CaseRole.Buyer, house.Now, house.Now, "test");
            stockOut.Hurts(new Impact(ImpactLevel.StockOut, house.Today), house.Now.AddHours(-1), house.Now);
            db.Cases.Add(stockOut);
            db.Cases.Add(new ExceptionCase(House.Borealis, CaseKind.AnswerDeviates, "A/2", CaseRole.Buyer, house.Now.AddHours(2), house.Now, "test"));
            db.Cases.Add(new ExceptionCase(SupplierId.House, CaseKind.MasterDataUnknown, "Item/7", CaseRole.Steward, house.Now.AddDays(2), house.Now, "test"));
            var closed = new ExceptionCase(House.Keller, CaseKind.NotAcknowledged, "A/3", CaseRole.Buyer, house.Now, house.Now, "test");
            closed.Close("answered", "test", house.Now);
            db.Cases.Add(closed);
            await db.SaveChangesAsync();
        });

        var all = (await house.Send(new CountCases(), House.Buyer)).Value!;
        var steward = (await house.Send(new CountCases(CaseRole.Steward), House.Steward)).Value!;

        Assert.Equal((3, 1, 1, 0, 1), (all.Open, all.Late, all.DueToday, all.Mine, all.WithImpact));
        Assert.Equal(new CountCases.Row(CaseKind.AnswerDeviates, 2, 1), all.Kinds[0]);
        Assert.Equal([new CountCases.Row(CaseKind.MasterDataUnknown, 1, 0)], steward.Kinds);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_supplier_counts_no_cases(DatabaseProvider database)
    {
        await using var house = await House.Open(database);

        Assert.Equal(Refusal.Forbidden, (await house.Send(new CountCases(), House.KellersUser)).Error!.Kind);
    }
}
