using System.Data.Common;
using System.Diagnostics;
using System.Net.WebSockets;
using Microsoft.Data.Sqlite;
using Npgsql;
using Portal.Benchmarks.Company;
using Portal.Benchmarks.Serving;
using Portal.Data;

namespace Portal.Benchmarks.Push;

/// <summary>What a push can't do without: one durable commit in the same database, and one message to the portal and back.</summary>
internal sealed class Yardstick : IAsyncDisposable
{
    private readonly DbConnection _database;
    private readonly ClientWebSocket _socket = new();

    private Yardstick(DbConnection database) => _database = database;

    /// <summary>Makes a table of its own: on SQLite in a file beside the portal's, so that the portal's one writer is not in the way.</summary>
    public static async Task<Yardstick> Open(SeededCompany company, Uri portal, CancellationToken ct)
    {
        var sqlite = company.Provider is DatabaseProvider.Sqlite;
        var yardstick = new Yardstick(sqlite
            ? new SqliteConnection($"Data Source={company.Database.Connection}-yardstick")
            : new NpgsqlConnection(company.Database.OwnerConnection));
        await yardstick._database.OpenAsync(ct);
        await yardstick.Run($"{(sqlite ? "pragma journal_mode=wal; pragma synchronous=full; " : "")}create table if not exists yardstick (at text)", ct);
        await yardstick._socket.ConnectAsync(new UriBuilder(portal) { Scheme = "ws", Path = $"{MeasuringDoors.Root}/echo" }.Uri, ct);
        return yardstick;
    }

    /// <summary>Milliseconds of one insert that is on the disk.</summary>
    public async Task<double> Commit(CancellationToken ct)
    {
        var started = Stopwatch.GetTimestamp();
        await Run("insert into yardstick values ('now')", ct);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    /// <summary>Milliseconds of one message to the portal and back.</summary>
    public async Task<double> Echo(CancellationToken ct)
    {
        var buffer = new byte[256];
        var started = Stopwatch.GetTimestamp();
        await _socket.SendAsync(buffer, WebSocketMessageType.Binary, true, ct);
        await _socket.ReceiveAsync(buffer, ct);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Run("drop table yardstick", CancellationToken.None);
        await _database.DisposeAsync();
        _socket.Dispose();
    }

    private async Task Run(string sql, CancellationToken ct)
    {
        await using var command = _database.CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(ct);
    }
}
