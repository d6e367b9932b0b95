using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Kernel;
using Portal.Features.Sync;
using Portal.Testing;

namespace Portal.Features.Tests.Sync;

/// <summary>Documents that break the portal.</summary>
public sealed class FailInboundTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_document_that_breaks_is_counted_with_its_reason_and_parked_in_the_end(DatabaseProvider database)
    {
        await using var it = await Synced.Open(database);
        var id = await ListInboundTests.Has(it.House, "4500000009", InboundState.Received, null);
        for (var attempt = 1; attempt < FailInbound.MostAttempts; attempt++)
        {
            await it.Run();
        }

        var tried = await Document(it, id);
        Assert.Equal((InboundState.Received, FailInbound.MostAttempts - 1), (tried.State, tried.Attempts));
        Assert.False(string.IsNullOrWhiteSpace(tried.Reason));
        await it.Run();
        Assert.Equal((InboundState.Parked, it.House.Now), ((await Document(it, id)).State, (await Document(it, id)).DoneAt));
        Assert.Equal(id, Assert.Single((await it.House.Send(new ListInbound(), House.IntegrationAdmin)).Value!.Rows).Id);

        Assert.True((await it.House.Send(new ReadAgain(id), House.IntegrationAdmin)).Ok);
        Assert.Equal((InboundState.Received, 0), ((await Document(it, id)).State, (await Document(it, id)).Attempts));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Broken_ones_do_not_starve_what_comes_after_them(DatabaseProvider database)
    {
        await using var it = await Synced.Open(database);
        var broken = await ListInboundTests.Has(it.House, "4500000009", InboundState.Received, null);
        await it.House.Send(new FailInbound(broken, "It broke."), House.Portal);
        it.House.Clock.Advance(TimeSpan.FromMinutes(1));
        var sound = await ListInboundTests.Has(it.House, "4500000010", InboundState.Received, null);

        Assert.Equal([sound], (await it.House.Send(new ListReceived(1), House.Portal)).Value!);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_later_state_of_the_order_replaces_a_parked_one(DatabaseProvider database)
    {
        await using var it = await Synced.Open(database);
        var id = await ListInboundTests.Has(it.House, "4500000001", InboundState.Parked, "It broke.");
        it.House.Clock.Advance(TimeSpan.FromMinutes(1));
        it.Erp.Holds(it.Erp.Order("4500000001"));

        await it.Run();

        Assert.Equal(InboundState.Superseded, (await Document(it, id)).State);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Only_the_portal_says_so_and_only_of_what_waits(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var refused = await ListInboundTests.Has(house, "4500000001", InboundState.Refused, "No.");

        Assert.Equal(InboundState.Refused, (await house.Send(new FailInbound(refused, "It broke."), House.Portal)).Value);
        Assert.Equal(Refusal.Forbidden, (await house.Send(new FailInbound(refused, "It broke."), House.IntegrationAdmin)).Error!.Kind);
        Assert.Equal(Refusal.NotFound, (await house.Send(new FailInbound(Guid.CreateVersion7(), "It broke."), House.Portal)).Error!.Kind);
    }

    private static Task<InboundDocument> Document(Synced it, Guid id) => it.House.InDb(db => db.Inbound.AsNoTracking().SingleAsync(d => d.Id == id));
}
