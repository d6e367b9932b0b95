using System.Diagnostics;
using Portal.Data;
using Portal.Exchange.Erp;

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
        var (since, kills) = (Stopwatch.StartNew(), 0);
        await using var scene = await Scene.Open(database);
        var worker = await scene.Worker(duplicates: Kill.Of(ChaosSettings.Seed, ChaosSettings.From).Class);
        try
        {
            for (var number = ChaosSettings.From; number < ChaosSettings.From + ChaosSettings.Kills && ChaosSettings.IsTimeFor(kills, since.Elapsed); number++, kills++)
            {
                var kill = Kill.Of(ChaosSettings.Seed, number);
                output.WriteLine(kill.ToString());
                // An ERP of class L knows no keys: all that it can do is be asked.
                await scene.Erp.IgnoreKeys(kill.Class is DuplicateProtection.LookUpOnly, TestContext.Current.CancellationToken);
                await scene.Dies(worker, kill);
                await worker.DisposeAsync();
                // Who recovers what was left is who is killed next, unless the next ERP is of another class.
                worker = await scene.Worker(duplicates: kill.Class);
                await Recovers(scene, worker, kill);
                if (Kill.Of(ChaosSettings.Seed, number + 1).Class is var next && next != kill.Class)
                {
                    await worker.DisposeAsync();
                    worker = await scene.Worker(duplicates: next);
                }
            }
        }
        finally
        {
            await worker.DisposeAsync();
        }

        output.WriteLine($"{kills} of {ChaosSettings.Kills} kills on {database} took {since.Elapsed.TotalSeconds:0} s");
        Assert.True(kills >= Math.Min(ChaosSettings.Kills, ChaosSettings.Least), $"Only {kills} kills in {since.Elapsed}: not each moment once.");
        Assert.True(ChaosSettings.IsLong || since.Elapsed < ChaosSettings.MostTime, $"The sample took {since.Elapsed}, more than {ChaosSettings.MostTime}.");
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
