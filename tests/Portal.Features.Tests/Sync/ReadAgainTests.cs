using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Kernel;
using Portal.Features.Sync;
using Portal.Testing;

namespace Portal.Features.Tests.Sync;

public sealed class ReadAgainTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_refused_document_is_taken_up_again_and_only_once(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var id = await ListInboundTests.Has(house, "4500000001", InboundState.Refused, "It names no supplier.");

        Assert.True((await house.Send(new ReadAgain(id), House.IntegrationAdmin)).Ok);

        var now = await house.InDb(db => db.Inbound.SingleAsync(d => d.Id == id));
        Assert.Equal((InboundState.Received, (string?)null), (now.State, now.Reason));
        Assert.Equal("document.not-refused", (await house.Send(new ReadAgain(id), House.IntegrationAdmin)).Error!.Code);
        Assert.Equal(Refusal.NotFound, (await house.Send(new ReadAgain(Guid.CreateVersion7()), House.IntegrationAdmin)).Error!.Kind);
        Assert.Equal(Refusal.Forbidden, (await house.Send(new ReadAgain(id), House.Steward)).Error!.Kind);
    }
}
