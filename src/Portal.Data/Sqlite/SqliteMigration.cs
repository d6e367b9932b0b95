using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Sqlite;

/// <summary>Migrates the embedded database at start; a process that was killed while it did so never blocks the next.</summary>
public static class SqliteMigration
{
    /// <summary>Takes a lock on a file beside the database, drops a leftover migration lock, migrates.</summary>
    public static async Task Run(DatabaseOptions options, TimeProvider clock, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(options);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(options.Connection))!);
        await using var alone = await Lock(options.Connection + "-lock", clock, ct);
        await using var connection = new SqliteConnection($"Data Source={options.Connection}");
        await connection.OpenAsync(ct);
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = "PRAGMA journal_mode=WAL; DROP TABLE IF EXISTS \"__EFMigrationsLock\";";
            await command.ExecuteNonQueryAsync(ct);
        }

        await using var db = new PortalDb(DataSetup.ForMigration(options), new Caller(), clock);
        await db.Database.MigrateAsync(ct);
        await DatabaseCheck.MustFit(db, options, ct);
    }

    private static async Task<FileStream> Lock(string path, TimeProvider clock, CancellationToken ct)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (tries < 300)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), clock, ct);
            }
        }
    }
}
