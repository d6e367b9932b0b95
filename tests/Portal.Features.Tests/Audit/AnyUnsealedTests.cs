using Portal.Data;
using Portal.Features.Audit;
using Portal.Features.Kernel;
using Portal.Testing;

namespace Portal.Features.Tests.Audit;

public sealed class AnyUnsealedTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task It_is_true_until_the_last_entry_is_sealed(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await house.HasOrder(House.Keller, house.Content("4500000001"));
        Assert.True((await house.Send(new AnyUnsealed(), House.Portal)).Value);

        await house.Send(new SealAudit(), House.Portal);

        Assert.False((await house.Send(new AnyUnsealed(), House.Portal)).Value);
        Assert.Equal(Refusal.Forbidden, (await house.Send(new AnyUnsealed(), House.Administrator)).Error!.Kind);
    }
}
