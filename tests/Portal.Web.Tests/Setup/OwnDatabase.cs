using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;
using Portal.Data;

namespace Portal.Web.Tests.Setup;

/// <summary>An empty database of its own, and the portal's verbs as processes on it: nothing is made by the test itself.</summary>
internal sealed class OwnDatabase : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-own-").FullName;
    private readonly string _name = $"portal_own_{Guid.CreateVersion7():N}";

    public OwnDatabase(DatabaseProvider provider)
    {
        Provider = provider;
        if (provider is DatabaseProvider.Postgres && Server.Length == 0)
        {
            Assert.Skip("PORTAL_TEST_POSTGRES is not set: tests/run starts a PostgreSQL of its own.");
        }
    }

    public DatabaseProvider Provider { get; }

    /// <summary>The settings that a start on this database needs.</summary>
    public (string Key, string Value)[] Settings => Provider is DatabaseProvider.Sqlite
        ? [("Portal:Data:Folder", _folder)]
        : [("Portal:Data:Folder", _folder), ("Portal:Database:Provider", "Postgres"), ("ConnectionStrings:PortalOwner", Owner), ("ConnectionStrings:Portal", Serve)];

    private static string Server => Environment.GetEnvironmentVariable("PORTAL_TEST_POSTGRES") ?? "";

    private string Owner => new NpgsqlConnectionStringBuilder(Server) { Database = _name, Pooling = false }.ConnectionString;

    private string Serve => new NpgsqlConnectionStringBuilder(Server) { Database = _name, Username = "portal_own", Password = "serve-only-in-tests", MaxPoolSize = 12 }.ConnectionString;

    /// <summary>Runs a verb with something typed into it; its exit code and all that it said.</summary>
    public async Task<(int Code, string Said)> Verb(string typed, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "Portal.Web.dll") }.Concat(args))
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (key, value) in Settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        using var process = Process.Start(start)!;
        await process.StandardInput.WriteLineAsync(typed);
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await error);
    }

    /// <summary>As whoever owns the database, past the portal.</summary>
    public async Task Run(string sql)
    {
        System.Data.Common.DbConnection connection = Provider is DatabaseProvider.Sqlite ? new SqliteConnection($"Data Source={Path.Combine(_folder, "portal.db")}") : new NpgsqlConnection(Owner);
        await using (connection)
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
    }

    /// <summary>The server cuts every connection to the database and takes no new one.</summary>
    public async Task Goes()
    {
        await Administer($"alter database \"{_name}\" with allow_connections false");
        await Administer($"select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '{_name}'");
    }

    /// <summary>It takes connections again.</summary>
    public Task ComesBack() => Administer($"alter database \"{_name}\" with allow_connections true");

    public async ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        if (Provider is DatabaseProvider.Postgres)
        {
            NpgsqlConnection.ClearAllPools();
            await Administer($"drop database if exists \"{_name}\" with (force)");
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static async Task Administer(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Database = "postgres", Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
