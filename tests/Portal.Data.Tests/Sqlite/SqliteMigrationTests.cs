using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Portal.Data.Sqlite;

namespace Portal.Data.Tests.Sqlite;

/// <summary>A process that ended in the middle of a migration, or is in it, holds the next one up no longer than it must.</summary>
public sealed class SqliteMigrationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-data-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private DatabaseOptions Database => new() { Connection = Path.Combine(_folder, "portal.db") };

    [Fact]
    public async Task The_lock_that_a_killed_migration_left_is_dropped()
    {
        // What EF leaves when its process is killed; it would wait for the row to go, for ever.
        await Run("""create table "__EFMigrationsLock" ("Id" integer primary key, "Timestamp" text not null); insert into "__EFMigrationsLock" values (1, '2026-01-01')""");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));

        await SqliteMigration.Run(Database, TimeProvider.System, patience.Token);

        Assert.Null(await DatabaseCheck.Obstacle(Database, TimeProvider.System, Ct));
    }

    [Fact]
    public async Task It_waits_for_one_that_is_at_work_and_goes_on_when_that_is_killed()
    {
        var ready = Path.Combine(_folder, "ready");
        using var other = Process.Start(new ProcessStartInfo("flock", ["--exclusive", Database.Connection + "-lock", "sh", "-c", $"touch {ready}; exec sleep 300"]))!;
        while (!File.Exists(ready))
        {
            await Task.Delay(10, Ct);
        }

        var migrating = SqliteMigration.Run(Database, TimeProvider.System, Ct);
        await Task.WhenAny(migrating, Task.Delay(400, Ct));
        var waited = !migrating.IsCompleted && !File.Exists(Database.Connection);
        other.Kill(entireProcessTree: true);
        await migrating.WaitAsync(TimeSpan.FromSeconds(30), Ct);

        Assert.True(waited);
        Assert.Null(await DatabaseCheck.Obstacle(Database, TimeProvider.System, Ct));
    }

    [Fact]
    public async Task Several_at_once_are_one_after_the_other()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => SqliteMigration.Run(Database, TimeProvider.System, Ct))));

        Assert.Null(await DatabaseCheck.Obstacle(Database, TimeProvider.System, Ct));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task Run(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Database.Connection};Pooling=False");
        await connection.OpenAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Ct);
    }
}
