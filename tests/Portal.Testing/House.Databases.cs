using Microsoft.Data.Sqlite;
using Npgsql;
using Portal.Data;
using Portal.Data.Postgres;
using Portal.Data.Sqlite;

namespace Portal.Testing;

public sealed partial class House
{
    private const string Template = "portal_template";
    private const string ServePassword = "serve-only-in-tests";
    private static readonly SemaphoreSlim Once = new(1, 1);
    private static readonly string Run = Guid.CreateVersion7().ToString("N");
    private static string? s_sqliteTemplate;
    private static bool s_postgresTemplate;

    private static string Server => Environment.GetEnvironmentVariable("PORTAL_TEST_POSTGRES") ?? "";

    /// <summary>Migrating takes a second, copying a migrated file milliseconds.</summary>
    private static async Task<DatabaseOptions> SqliteCopy()
    {
        await Once.WaitAsync();
        try
        {
            if (s_sqliteTemplate is null)
            {
                var template = Path.Combine(Directory.CreateTempSubdirectory("portal-template-").FullName, "portal.db");
                await SqliteMigration.Run(new DatabaseOptions { Connection = template }, TimeProvider.System, CancellationToken.None);
                SqliteConnection.ClearAllPools();
                s_sqliteTemplate = template;
            }
        }
        finally
        {
            Once.Release();
        }

        var file = Path.Combine(Directory.CreateTempSubdirectory("portal-test-").FullName, "portal.db");
        File.Copy(s_sqliteTemplate, file);
        return new DatabaseOptions { Provider = DatabaseProvider.Sqlite, Connection = file };
    }

    private static async Task<DatabaseOptions> PostgresCopy()
    {
        if (Server.Length == 0)
        {
            Assert.Skip("PORTAL_TEST_POSTGRES is not set: tests/run starts a PostgreSQL of its own.");
        }

        await Once.WaitAsync();
        try
        {
            if (!s_postgresTemplate)
            {
                await Admin($"create database \"{Template}_{Run}\"");
                await RowSecurity.Migrate(Options($"{Template}_{Run}"), TimeProvider.System, CancellationToken.None);
                NpgsqlConnection.ClearAllPools();
                s_postgresTemplate = true;
            }

            var name = $"portal_{Guid.CreateVersion7():N}";
            await Admin($"create database \"{name}\" template \"{Template}_{Run}\"");
            return Options(name);
        }
        finally
        {
            Once.Release();
        }
    }

    private static DatabaseOptions Options(string name) => new()
    {
        Provider = DatabaseProvider.Postgres,
        Connection = new NpgsqlConnectionStringBuilder(Server) { Database = name, Username = "portal_test", Password = ServePassword, MaxPoolSize = 12 }.ConnectionString,
        OwnerConnection = new NpgsqlConnectionStringBuilder(Server) { Database = name, Pooling = false }.ConnectionString,
    };

    private static async Task Admin(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Database = "postgres", Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
