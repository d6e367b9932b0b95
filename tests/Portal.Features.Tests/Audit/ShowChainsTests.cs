using Portal.Data;
using Portal.Features.Audit;
using Portal.Features.Kernel;
using Portal.Testing;

namespace Portal.Features.Tests.Audit;

public sealed class ShowChainsTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_state_of_the_chains_is_told_and_only_to_whoever_may_read_the_audit(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await house.HasOrder(House.Keller, house.Content("4500000001"));
        Assert.True((await house.Send(new ShowChains(), House.Administrator)).Value!.Unsealed > 0);
        await house.Send(new SealAudit(), House.Portal);

        var view = (await house.Send(new ShowChains(), House.Administrator)).Value!;

        Assert.Equal((0, house.Now, null), (view.Unsealed, view.Chains.Single(c => c.Name == "Keller Guss").SealedAt, view.Chains[0].Name));
        Assert.Equal(Refusal.Forbidden, (await house.Send(new ShowChains(), House.Buyer)).Error!.Kind);
    }
}
