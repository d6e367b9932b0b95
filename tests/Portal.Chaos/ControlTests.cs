using Portal.Chaos.Worker;
using Portal.Data;
using Portal.Testing;

namespace Portal.Chaos;

/// <summary>Negative controls: with a safeguard switched off the same kill shows in the ledger, so the kill tests would see it.</summary>
public sealed class ControlTests
{
    private static readonly Kill AnswerLost = new(0, Moment.AnswerLost, 1, 0.5);

    [Fact]
    public async Task Without_keys_in_the_erp_the_look_up_alone_keeps_it_to_one_effect()
    {
        await using var scene = await Scene.Open(DatabaseProvider.Sqlite);
        await scene.Erp.IgnoreKeys(true, TestContext.Current.CancellationToken);

        Assert.Empty(await After(scene, AnswerLost, off: ""));
    }

    [Fact]
    public async Task Without_the_look_up_the_key_alone_keeps_it_to_one_effect()
    {
        await using var scene = await Scene.Open(DatabaseProvider.Sqlite);

        Assert.Empty(await After(scene, AnswerLost, CarelessGate.LookUp));
    }

    [Fact]
    public async Task Without_both_there_are_two_effects()
    {
        await using var scene = await Scene.Open(DatabaseProvider.Sqlite);
        await scene.Erp.IgnoreKeys(true, TestContext.Current.CancellationToken);

        Assert.Contains(await After(scene, AnswerLost, CarelessGate.LookUp), wrong => wrong.EndsWith("had 2 effects.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_a_new_key_for_each_attempt_the_effect_is_one_that_the_portal_does_not_know()
    {
        await using var scene = await Scene.Open(DatabaseProvider.Sqlite);

        Assert.Contains(await After(scene, AnswerLost, CarelessGate.SameKey), wrong => wrong.EndsWith("the portal doesn't know it.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_lease_that_ends_what_the_dead_worker_held_stays_where_it_was()
    {
        await using var scene = await Scene.Open(DatabaseProvider.Sqlite);
        await using (var worker = await scene.Worker(lease: 600))
        {
            await scene.Dies(worker, new Kill(0, Moment.AfterClaiming, 1, 0));
        }

        await using var next = await scene.Worker();

        Assert.False(await scene.IsQuietInTime());
    }

    [Fact]
    public async Task Without_storing_that_a_request_leaves_it_is_sent_blindly_again()
    {
        await using var scene = await Scene.Open(DatabaseProvider.Sqlite);
        await scene.Erp.IgnoreKeys(true, TestContext.Current.CancellationToken);

        Assert.Contains(await After(scene, AnswerLost, Carelessness.MarkSent), wrong => wrong.EndsWith("had 2 effects.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_fencing_who_comes_back_late_writes_over_what_has_been_settled()
    {
        await using var scene = await Scene.Open(DatabaseProvider.Sqlite);
        await using var sleeper = await scene.Worker(Carelessness.Fencing);
        await scene.Sleeps(sleeper);
        await using var other = await scene.Worker();
        Assert.True(await scene.IsQuietInTime(), other.Log);
        Assert.Empty(await scene.Differences());

        sleeper.Thaw();

        Assert.True(await Scene.IsWithin(Scene.Patience, async () => (await scene.Differences()).Any(wrong => wrong.EndsWith("was told as confirmed 2 times.", StringComparison.Ordinal))), sleeper.Log);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData(Carelessness.Hold, true)]
    public async Task A_later_version_waits_for_an_earlier_one_and_without_that_the_earlier_one_comes_too_late(string off, bool late)
    {
        await using var scene = await Scene.Open(DatabaseProvider.Sqlite);
        var order = await scene.HasOrder();
        await using (var writer = await scene.Worker(Carelessness.Pump))
        {
            Assert.Equal("answered", await scene.Says(writer, $"answer {House.Keller.Value} {order}"));
            Assert.Equal("answered", await scene.Says(writer, $"again {House.Keller.Value} {order} {scene.OnDock.AddDays(-1):yyyy-MM-dd}"));
        }

        await using var worker = await scene.Worker(off);
        Assert.True(await scene.IsQuietInTime(), worker.Log);

        Assert.Equal(late, (await scene.Differences()).Any(wrong => wrong.Contains("/10/1 is Rejected", StringComparison.Ordinal)));
        Assert.Equal(late, (await scene.Differences()).Count > 0);
    }

    /// <summary>One kill and the recovery from it, by workers that lack a safeguard.</summary>
    private static async Task<IReadOnlyList<string>> After(Scene scene, Kill kill, string off)
    {
        await using (var worker = await scene.Worker(off))
        {
            await scene.Dies(worker, kill);
        }

        await using var next = await scene.Worker(off);
        Assert.True(await scene.IsQuietInTime(), next.Log);
        return await scene.Differences();
    }
}
