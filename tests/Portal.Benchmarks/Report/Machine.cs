using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Npgsql;
using Portal.Benchmarks.Figures;

namespace Portal.Benchmarks.Report;

/// <summary>What the figures were measured on, and how much else went on there.</summary>
/// <param name="Noise">How much longer the slowest twentieth of two hundred equal pieces of work took than the fastest: 1 on a machine of one's own.</param>
internal sealed record Machine(string Processor, int Cores, double MemoryGb, string System, string Runtime, string Load, double Noise, string Sqlite, string Postgres)
{
    /// <summary>Looks around.</summary>
    public static async Task<Machine> Here(string postgres, CancellationToken ct) => new(
        Line("/proc/cpuinfo", "model name"), Environment.ProcessorCount, Math.Round(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9, 1),
        RuntimeInformation.OSDescription, RuntimeInformation.FrameworkDescription, LoadNow(), Spin(), await SqliteVersion(ct), await PostgresVersion(postgres, ct));

    /// <summary>One line for people.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Processor}, {Cores} cores, {MemoryGb} GB, {System}, {Runtime}; SQLite {Sqlite}, {Postgres}; load before the run {Load}, noise {Noise:0.0}");

    private static string LoadNow() => File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3]) : "unknown";

    private static string Line(string file, string key) =>
        File.Exists(file) && File.ReadLines(file).FirstOrDefault(l => l.StartsWith(key, StringComparison.Ordinal)) is { } line ? line.Split(':', 2)[1].Trim() : "unknown processor";

    private static double Spin()
    {
        var times = new Samples();
        for (var round = 0; round < 200; round++)
        {
            var started = Stopwatch.GetTimestamp();
            for (var (at, value) = (0, 1u); at < 2_000_000; at++)
            {
                value = (value * 1_664_525) + 1_013_904_223;
            }

            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return times.Percentile(0.95) / times.Percentile(0.01);
    }

    private static async Task<string> SqliteVersion(CancellationToken ct)
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync(ct);
        return connection.ServerVersion;
    }

    private static async Task<string> PostgresVersion(string server, CancellationToken ct)
    {
        if (server.Length == 0)
        {
            return "no PostgreSQL";
        }

        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Database = "postgres", Pooling = false }.ConnectionString);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand("select current_setting('server_version') || ' (fsync ' || current_setting('fsync') || ', synchronous_commit ' || current_setting('synchronous_commit') || ')'", connection);
        return $"PostgreSQL {await command.ExecuteScalarAsync(ct)}";
    }
}
