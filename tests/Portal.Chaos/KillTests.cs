using Portal.Data;

namespace Portal.Chaos;

/// <summary>The worker is killed again and again, at every moment, and started again; the ERP's ledger tells whether that showed.</summary>
/// <remarks>One class per database, so that the two runs share the machine's cores.</remarks>
public abstract class KillTests(DatabaseProvider database)
{
    [Fact]
    public async Task Whenever_it_is_killed_each_key_has_exactly_one_effect()
    {
        var output = TestContext.Current.TestOutputHelper!;
        output.WriteLine($"PORTAL_CHAOS_SEED={ChaosSettings.Seed} PORTAL_CHAOS_KILLS={ChaosSettings.Kills} PORTAL_CHAOS_FROM={ChaosSettings.From}");
        await using var scene = await Scene.Open(database);
        var worker = await scene.Worker();
        try
        {
            for (var number = ChaosSettings.From; number < ChaosSettings.From + ChaosSettings.Kills; number++)
            {
                var kill = Kill.Of(ChaosSettings.Seed, number);
                output.WriteLine(kill.ToString());
                await scene.Dies(worker, kill);
                await worker.DisposeAsync();
                // Who recovers what was left is who is killed next.
                worker = await scene.Worker();
                await Recovers(scene, worker, kill);
            }
        }
        finally
        {
            await worker.DisposeAsync();
        }
    }

    private static async Task Recovers(Scene scene, Child worker, Kill kill)
    {
        var quiet = await scene.IsQuietInTime();
        Assert.True(quiet, $"Seed {ChaosSettings.Seed}, {kill}: something waits beyond twice the lease. {worker.Log}");
        var wrong = await scene.Differences();
        Assert.True(wrong.Count == 0, $"Seed {ChaosSettings.Seed}, {kill}: {string.Join(" ", wrong)} {worker.Log}");
    }
}

/// <summary>On SQLite.</summary>
public sealed class SqliteKillTests() : KillTests(DatabaseProvider.Sqlite);

/// <summary>On PostgreSQL.</summary>
public sealed class PostgresKillTests() : KillTests(DatabaseProvider.Postgres);
