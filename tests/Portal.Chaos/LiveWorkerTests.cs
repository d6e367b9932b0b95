using Portal.Data;
using Portal.Exchange.Erp;
using Portal.Testing;

namespace Portal.Chaos;

/// <summary>The worker lives on and its connection doesn't, or it comes back when everybody had given it up.</summary>
public sealed class LiveWorkerTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, DuplicateProtection.NativeKey)]
    [InlineData(DatabaseProvider.Postgres, DuplicateProtection.NativeKey)]
    [InlineData(DatabaseProvider.Sqlite, DuplicateProtection.LookUpOnly)]
    public async Task Wherever_the_connection_is_cut_each_key_has_exactly_one_effect(DatabaseProvider database, DuplicateProtection duplicates)
    {
        await using var scene = await Scene.Open(database);
        await scene.Erp.IgnoreKeys(duplicates is DuplicateProtection.LookUpOnly, Ct);
        await using var worker = await scene.Worker(duplicates: duplicates);
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
        await scene.Sleeps(sleeper);
        await using var other = await scene.Worker();
        Assert.True(await scene.IsQuietInTime(), other.Log);

        sleeper.Thaw();

        Assert.True(await Scene.IsWithin(Scene.Patience, () => Task.FromResult(sleeper.Heard("posting.lease-lost") == Kill.Lines)), sleeper.Log);
        Assert.Empty(await scene.Differences());
    }
}
