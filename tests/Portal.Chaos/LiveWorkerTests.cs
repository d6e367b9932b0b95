using Portal.Data;
using Portal.Testing;

namespace Portal.Chaos;

/// <summary>The worker lives on and its connection doesn't, or it comes back when everybody had given it up.</summary>
public sealed class LiveWorkerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Wherever_the_connection_is_cut_each_key_has_exactly_one_effect(DatabaseProvider database)
    {
        await using var scene = await Scene.Open(database);
        await using var worker = await scene.Worker();
        var cuts = ChaosSettings.Kills / 6;
        foreach (var (at, cut) in Enum.GetValues<Fault.Where>().SelectMany(at => Enumerable.Range(0, cuts).Select(cut => (at, cut))))
        {
            var share = cut / (cuts - 1d);
            scene.Proxy.Arm(new Fault(at, share, () => { }));
            Assert.Equal("answered", await worker.Ask($"answer {House.Keller.Value} {await scene.HasOrder()}", Ct));

            Assert.True(await scene.IsQuietInTime(), $"{at} cut after {share:P0}: {worker.Log}");
            Assert.False(scene.Proxy.IsArmed, "The proxy never saw a posting.");
            Assert.Empty(await scene.Differences());
        }
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Who_was_away_longer_than_its_lease_changes_nothing_when_it_comes_back(DatabaseProvider database)
    {
        await using var scene = await Scene.Open(database);
        await using var sleeper = await scene.Worker();
        scene.Proxy.Arm(new Fault(Fault.Where.Answer, 0.5, sleeper.Freeze));
        await sleeper.Say($"answer {House.Keller.Value} {await scene.HasOrder()}", Ct);
        Assert.True(await Scene.IsWithin(Patience, () => Task.FromResult(!scene.Proxy.IsArmed)), sleeper.Log);
        await using var other = await scene.Worker();
        Assert.True(await scene.IsQuietInTime(), other.Log);

        sleeper.Thaw();

        Assert.True(await Scene.IsWithin(Patience, () => Task.FromResult(sleeper.Heard("posting.lease-lost") == Kill.Lines)), sleeper.Log);
        Assert.Empty(await scene.Differences());
    }
}
