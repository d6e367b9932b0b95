using Portal.Data;
using Portal.Features.Kernel;
using Portal.Features.MasterData;
using Portal.Features.Tests.Sync;
using Portal.Testing;

namespace Portal.Features.Tests.MasterData;

public sealed class ListLanesTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Lanes_tell_the_days_from_supplier_to_plant(DatabaseProvider database)
    {
        await using var it = await Synced.Open(database);
        await it.Run();

        Assert.Equal([new ListLanes.Row("SUP-100", "Keller Guss", "HAM", 3)], (await it.House.Send(new ListLanes("keller"), House.Steward)).Value!.Rows);
        Assert.Equal(Refusal.Forbidden, (await it.House.Send(new ListLanes(), House.KellersUser)).Error!.Kind);
    }
}
