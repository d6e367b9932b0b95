using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;
using Portal.Data;

namespace Portal.Benchmarks.Company;

/// <summary>A database of the benchmarks' own and the portal's verbs on it, as a user runs them.</summary>
internal sealed class DatabaseOnDisk(DatabaseProvider provider, string folder, string server)
{
    private const string Name = "portal_benchmarks";

    private string Owner => new NpgsqlConnectionStringBuilder(server) { Database = Name }.ConnectionString;

    private string Serve => new NpgsqlConnectionStringBuilder(server) { Database = Name, Username = "portal_benchmarks", Password = "serve-only-in-benchmarks" }.ConnectionString;

    /// <summary>The settings of a portal that serves it.</summary>
    public (string Key, string Value)[] Settings => provider is DatabaseProvider.Sqlite
        ? [("Portal:Demo", "false"), ("Portal:Data:Folder", folder)]
        : [("Portal:Demo", "false"), ("Portal:Data:Folder", folder), ("Portal:Database:Provider", "Postgres"), ("ConnectionStrings:PortalOwner", Owner), ("ConnectionStrings:Portal", Serve)];

    public DatabaseOptions Options => provider is DatabaseProvider.Sqlite
        ? new() { Provider = provider, Connection = Path.Combine(folder, "portal.db") }
        : new() { Provider = provider, Connection = Serve, OwnerConnection = Owner };

    /// <summary>Nothing is there any more.</summary>
    public async Task Remove(CancellationToken ct)
    {
        if (provider is DatabaseProvider.Sqlite)
        {
            SqliteConnection.ClearAllPools();
        }
        else
        {
            NpgsqlConnection.ClearAllPools();
            await OnServer("postgres", $"drop database if exists \"{Name}\" with (force)", ct);
        }

        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>An empty database of this version.</summary>
    public async Task Create(CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        if (provider is DatabaseProvider.Postgres)
        {
            await OnServer("postgres", $"create database \"{Name}\"", ct);
        }

        await Verb(ct, "migrate");
    }

    /// <summary>What autovacuum does within a minute: the planner knows the rows.</summary>
    public Task Settle(CancellationToken ct) => provider is DatabaseProvider.Postgres ? OnServer(Name, "vacuum analyze", ct) : Task.CompletedTask;

    /// <summary>Runs a verb of the portal to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message holds what it said.</exception>
    public async Task Verb(CancellationToken ct, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "Portal.Web.dll"), .. words]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (key, value) in Settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(ct), process.StandardError.ReadToEndAsync(ct));
        await process.WaitForExitAsync(ct);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"Portal.Web {string.Join(' ', words)}: {await output}{await error}");
        }
    }

    private async Task OnServer(string database, string sql, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Database = database, Pooling = false, CommandTimeout = 600 }.ConnectionString);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
