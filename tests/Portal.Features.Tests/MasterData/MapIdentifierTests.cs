using Portal.Data;
using Portal.Domain.Cases;
using Portal.Domain.MasterData;
using Portal.Features.Kernel;
using Portal.Features.MasterData;
using Portal.Features.Tests.Sync;
using Portal.Testing;

namespace Portal.Features.Tests.MasterData;

public sealed class MapIdentifierTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_order_with_an_unknown_item_waits_under_a_case_and_goes_on_once_it_is_mapped(DatabaseProvider database)
    {
        await using var it = await WithUnknownItem(database);
        Assert.Equal([InboundState.Waiting], await it.Documents());
        Assert.Equal(CaseRole.Steward, Assert.Single(await it.Cases(CaseKind.MasterDataUnknown)).OwnerRole);
        var unknown = Assert.Single((await it.House.Send(new ListUnknowns(), House.Steward)).Value!.Rows);
        Assert.Equal(("DEMO", ReferenceKind.Item, "BH-220-OLD", 1), (unknown.System, unknown.Kind, unknown.ForeignId, unknown.WaitingCount));
        Assert.Equal(["4500000001"], unknown.Waiting);

        Assert.True((await it.House.Send(new MapIdentifier(unknown.Id, "BH-220"), House.Steward)).Ok);
        await it.Run();

        Assert.Equal("BH-220", (await it.Order("4500000001")).Line(10).ItemNumber);
        Assert.Equal(CaseState.Closed, Assert.Single(await it.Cases(CaseKind.MasterDataUnknown)).State);
        Assert.Empty((await it.House.Send(new ListUnknowns(), House.Steward)).Value!.Rows);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_double_click_maps_once_and_a_second_steward_hears_that_it_is_done(DatabaseProvider database)
    {
        await using var it = await WithUnknownItem(database);
        var unknown = (await it.House.Send(new ListUnknowns(), House.Steward)).Value!.Rows[0];

        var clicks = await Task.WhenAll(it.House.Send(new MapIdentifier(unknown.Id, "BH-220"), House.Steward), it.House.Send(new MapIdentifier(unknown.Id, "BH-220"), House.Steward));
        var other = await it.House.Send(new RefuseIdentifier(unknown.Id, "Not ours."), House.Steward);

        Assert.All(clicks, c => Assert.True(c.Ok || c.Error!.Kind is Refusal.Conflict, c.Error?.Message));
        Assert.Contains(clicks, c => c.Ok);
        Assert.Equal("reference.mapped", other.Error!.Code);
        await it.Run();
        Assert.Equal("BH-220", (await it.Order("4500000001")).Line(10).ItemNumber);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_is_not_there_is_no_meaning_and_only_stewards_map(DatabaseProvider database)
    {
        await using var it = await WithUnknownItem(database);
        var unknown = (await it.House.Send(new ListUnknowns(), House.Steward)).Value!.Rows[0];

        Assert.Equal("reference.no-target", (await it.House.Send(new MapIdentifier(unknown.Id, "XX-1"), House.Steward)).Error!.Code);
        Assert.Equal(Refusal.Invalid, (await it.House.Send(new MapIdentifier(unknown.Id, ""), House.Steward)).Error!.Kind);
        Assert.Equal(Refusal.NotFound, (await it.House.Send(new MapIdentifier(Guid.CreateVersion7(), "BH-220"), House.Steward)).Error!.Kind);
        Assert.Equal(Refusal.Forbidden, (await it.House.Send(new MapIdentifier(unknown.Id, "BH-220"), House.Buyer)).Error!.Kind);
    }

    internal static async Task<Synced> WithUnknownItem(DatabaseProvider database)
    {
        var it = await Synced.Open(database);
        it.Erp.Holds(it.Erp.Order("4500000001", 1, it.Erp.Line(10) with { ItemId = "BH-220-OLD" }));
        await it.Run();
        return it;
    }
}
