using Portal.Chaos.Worker;
using Portal.Data;

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
