using System.Collections.Concurrent;
using Npgsql;

namespace Portal.Data;

/// <summary>Lets one node at a time do what only one may: on PostgreSQL by an advisory lock, on SQLite by a lock in the process.</summary>
/// <remarks>
/// The lock belongs to an open transaction that reads and writes nothing, so it survives a pooler, holds back no vacuum, and goes with
/// its connection: a node that dies or is cut off loses it.
/// </remarks>
public sealed class OneNode(DatabaseOptions options) : IDisposable
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _here = new(StringComparer.Ordinal);

    /// <summary>The turn, or null while another has it; dispose it to give it back.</summary>
    public async Task<Turn?> Try(string name, CancellationToken ct)
    {
        var here = _here.GetOrAdd(name, _ => new SemaphoreSlim(1, 1));
        if (!await here.WaitAsync(0, ct))
        {
            return null;
        }

        if (options.Provider is DatabaseProvider.Sqlite)
        {
            return new Turn(here, null, null);
        }

        var connection = new NpgsqlConnection(options.Connection);
        try
        {
            await connection.OpenAsync(ct);
            var transaction = await connection.BeginTransactionAsync(ct);
            await using var command = new NpgsqlCommand("select pg_try_advisory_xact_lock(587, hashtext($1))", connection, transaction);
            command.Parameters.Add(new NpgsqlParameter { Value = name });
            if (await command.ExecuteScalarAsync(ct) is true)
            {
                return new Turn(here, connection, transaction);
            }
        }
        catch
        {
            await connection.DisposeAsync();
            here.Release();
            throw;
        }

        await connection.DisposeAsync();
        here.Release();
        return null;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var here in _here.Values)
        {
            here.Dispose();
        }
    }

    /// <summary>A turn that this node has.</summary>
    public sealed class Turn : IAsyncDisposable
    {
        private readonly NpgsqlConnection? _connection;
        private readonly NpgsqlTransaction? _transaction;
        private SemaphoreSlim? _here;

        internal Turn(SemaphoreSlim here, NpgsqlConnection? connection, NpgsqlTransaction? transaction) => (_here, _connection, _transaction) = (here, connection, transaction);

        /// <summary>False once the connection that holds the lock is lost.</summary>
        public async Task<bool> StillMine(CancellationToken ct)
        {
            if (_connection is null)
            {
                return true;
            }

            try
            {
                await using var command = new NpgsqlCommand("select 1", _connection, _transaction);
                return await command.ExecuteScalarAsync(ct) is 1;
            }
            catch (NpgsqlException)
            {
                return false;
            }
        }

        /// <inheritdoc />
        public async ValueTask DisposeAsync()
        {
            if (_connection is not null)
            {
                await _connection.DisposeAsync();
            }

            Interlocked.Exchange(ref _here, null)?.Release();
        }
    }
}
