using Portal.Data;
using Portal.Domain.Postings;
using Portal.Features.Kernel;
using Portal.Features.Postings;
using Portal.Testing;

namespace Portal.Features.Tests.Postings;

public sealed class TryConnectionTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task All_that_waits_for_the_connection_is_tried_now_and_another_connection_is_left_alone(DatabaseProvider database)
    {
        await using var scene = await PostingScene.Open(database);
        await scene.HasAnswered("4500000001", 10, 20);
        scene.Erp.Offline = true;
        await scene.Passes(TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(1));
        scene.Erp.Offline = false;

        var elsewhere = await scene.House.Send(new TryConnection("OTHER"), House.IntegrationAdmin);
        var here = await scene.House.Send(new TryConnection("DEMO"), House.IntegrationAdmin);
        await scene.Pumps();

        Assert.Equal((0, 2), (elsewhere.Value, here.Value));
        Assert.All(await scene.Postings(), p => Assert.Equal(PostingState.Confirmed, p.State));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Only_who_operates_the_exchange_may_and_a_connection_has_to_be_named(DatabaseProvider database)
    {
        await using var house = await House.Open(database);

        Assert.Equal(Refusal.Forbidden, (await house.Send(new TryConnection("DEMO"), House.Buyer)).Error!.Kind);
        Assert.Equal(Refusal.Forbidden, (await house.Send(new TryConnection("DEMO"), House.KellersUser)).Error!.Kind);
        Assert.Equal(Refusal.Invalid, (await house.Send(new TryConnection(" "), House.IntegrationAdmin)).Error!.Kind);
    }
}
