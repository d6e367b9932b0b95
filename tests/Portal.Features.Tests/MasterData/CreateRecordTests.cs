using Portal.Data;
using Portal.Features.Kernel;
using Portal.Features.MasterData;
using Portal.Testing;

namespace Portal.Features.Tests.MasterData;

public sealed class CreateRecordTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_is_new_is_made_and_mapped_in_one_go(DatabaseProvider database)
    {
        await using var it = await MapIdentifierTests.WithUnknownItem(database);
        var unknown = (await it.House.Send(new ListUnknowns(), House.Steward)).Value!.Rows[0];

        Assert.True((await it.House.Send(new CreateRecord(unknown.Id, "BH-220-OLD", "Bearing housing, old"), House.Steward)).Ok);
        await it.Run();

        Assert.Equal("BH-220-OLD", (await it.Order("4500000001")).Line(10).ItemNumber);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_number_that_is_taken_and_a_missing_name_are_said(DatabaseProvider database)
    {
        await using var it = await MapIdentifierTests.WithUnknownItem(database);
        var unknown = (await it.House.Send(new ListUnknowns(), House.Steward)).Value!.Rows[0];

        Assert.Equal("reference.taken", (await it.House.Send(new CreateRecord(unknown.Id, "BH-220", "Again"), House.Steward)).Error!.Code);
        Assert.True((await it.House.Send(new CreateRecord(unknown.Id, "BH-221", ""), House.Steward)).Error!.Fields!.ContainsKey("Name"));
        await it.House.Send(new MapIdentifier(unknown.Id, "BH-220"), House.Steward);
        Assert.Equal("reference.mapped", (await it.House.Send(new CreateRecord(unknown.Id, "BH-221", "Late"), House.Steward)).Error!.Code);
        Assert.Equal(Refusal.NotFound, (await it.House.Send(new CreateRecord(Guid.CreateVersion7(), "BH-221", "None"), House.Steward)).Error!.Kind);
    }
}
