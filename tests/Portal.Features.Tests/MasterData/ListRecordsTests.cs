using Portal.Data;
using Portal.Domain.MasterData;
using Portal.Features.Kernel;
using Portal.Features.MasterData;
using Portal.Features.Tests.Sync;
using Portal.Testing;

namespace Portal.Features.Tests.MasterData;

public sealed class ListRecordsTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Each_kind_is_listed_with_what_the_ERP_calls_it(DatabaseProvider database)
    {
        await using var it = await Synced.Open(database);
        await it.Run();

        var items = (await it.House.Send(new ListRecords(ReferenceKind.Item, "bearing"), House.Steward)).Value!;
        var units = (await it.House.Send(new ListRecords(ReferenceKind.Unit), House.Steward)).Value!;
        var plants = (await it.House.Send(new ListRecords(ReferenceKind.Plant, "HAM"), House.Steward)).Value!;
        var suppliers = (await it.House.Send(new ListRecords(ReferenceKind.Supplier, "keller"), House.Steward)).Value!;

        Assert.Equal(("BH-220", "DEMO 10000003"), (Assert.Single(items.Rows).Number, items.Rows[0].KnownAs[0]));
        Assert.Equal("DEMO PCS", Assert.Single(units.Rows, u => u.Number == "C62").KnownAs[0]);
        Assert.Equal("Hamburg", Assert.Single(plants.Rows).Name);
        Assert.Equal("SUP-100", Assert.Single(suppliers.Rows).Number);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_buyer_does_not_read_master_data(DatabaseProvider database)
    {
        await using var house = await House.Open(database);

        Assert.Equal(Refusal.Forbidden, (await house.Send(new ListRecords(ReferenceKind.Item), House.Buyer)).Error!.Kind);
    }
}
