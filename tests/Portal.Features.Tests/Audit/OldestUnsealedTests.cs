using Portal.Data;
using Portal.Features.Audit;
using Portal.Features.Kernel;
using Portal.Testing;

namespace Portal.Features.Tests.Audit;

public sealed class OldestUnsealedTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task It_grows_until_the_entries_are_sealed(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await house.HasOrder(House.Keller, house.Content("4500000001"));
        house.Clock.Advance(TimeSpan.FromMinutes(7));
        await house.HasOrder(House.Keller, house.Content("4500000002"));

        Assert.Equal(TimeSpan.FromMinutes(7), (await house.Send(new OldestUnsealed(), House.Portal)).Value);
        await house.Send(new SealAudit(), House.Portal);
        house.Clock.Advance(TimeSpan.FromMinutes(7));

        Assert.Equal(TimeSpan.Zero, (await house.Send(new OldestUnsealed(), House.Portal)).Value);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task It_is_the_portals_own_to_ask(DatabaseProvider database)
    {
        await using var house = await House.Open(database);

        Assert.Equal(Refusal.Forbidden, (await house.Send(new OldestUnsealed(), House.Administrator)).Error?.Kind);
    }
}
