using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Cases;
using Portal.Features.Kernel;
using Portal.Features.MasterData;
using Portal.Testing;

namespace Portal.Features.Tests.MasterData;

public sealed class RefuseIdentifierTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_waits_is_refused_with_the_reason_and_goes_on_when_it_is_mapped_after_all(DatabaseProvider database)
    {
        await using var it = await MapIdentifierTests.WithUnknownItem(database);
        var unknown = (await it.House.Send(new ListUnknowns(), House.Steward)).Value!.Rows[0];

        Assert.True((await it.House.Send(new RefuseIdentifier(unknown.Id, "We don't buy it."), House.Steward)).Ok);

        var document = await it.House.InDb(db => db.Inbound.AsNoTracking().SingleAsync());
        Assert.Equal(InboundState.Refused, document.State);
        Assert.Contains("We don't buy it.", document.Reason, StringComparison.Ordinal);
        Assert.Equal(CaseState.Closed, Assert.Single(await it.Cases(CaseKind.MasterDataUnknown)).State);
        Assert.Equal(unknown.Id, Assert.Single((await it.House.Send(new ListUnknowns(Refused: true), House.Steward)).Value!.Rows).Id);
        await it.Run();
        Assert.Equal([InboundState.Refused], await it.Documents());

        Assert.True((await it.House.Send(new MapIdentifier(unknown.Id, "BH-220"), House.Steward)).Ok);
        await it.Run();
        Assert.Equal("BH-220", (await it.Order("4500000001")).Line(10).ItemNumber);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_reason_is_needed(DatabaseProvider database)
    {
        await using var it = await MapIdentifierTests.WithUnknownItem(database);
        var unknown = (await it.House.Send(new ListUnknowns(), House.Steward)).Value!.Rows[0];

        Assert.Equal(Refusal.Invalid, (await it.House.Send(new RefuseIdentifier(unknown.Id, " "), House.Steward)).Error!.Kind);
        Assert.Equal(Refusal.NotFound, (await it.House.Send(new RefuseIdentifier(Guid.CreateVersion7(), "No"), House.Steward)).Error!.Kind);
    }
}
