using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Portal.Data;

/// <summary>Which database, and what differs between the two for those who don't know tables.</summary>
public sealed class Storage(DatabaseProvider provider) : IDisposable
{
    private readonly SemaphoreSlim _oneWriter = new(1, 1);

    /// <summary>The database in use.</summary>
    public DatabaseProvider Provider { get; } = provider;

    /// <summary>Begins a transaction. One that only reads sees a single moment: a root and its parts come in several statements, and a picture put
    /// together from two moments is one that never was. On SQLite it is deferred, for BEGIN IMMEDIATE would hold writers up.</summary>
    public async Task<IDbContextTransaction> Begin(PortalDb db, bool writes, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (writes)
        {
            return await db.Database.BeginTransactionAsync(ct);
        }

        if (Provider is DatabaseProvider.Postgres)
        {
            return await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        }

        await db.Database.OpenConnectionAsync(ct);
        var deferred = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        return (await db.Database.UseTransactionAsync(deferred, ct))!;
    }

    /// <summary>SQLite has one writer: they queue here, fairly, and not in the driver's sleeps.</summary>
    public async Task<IDisposable?> EnterWrite(CancellationToken ct)
    {
        if (Provider is not DatabaseProvider.Sqlite)
        {
            return null;
        }

        await _oneWriter.WaitAsync(ct);
        return new Leaving(_oneWriter);
    }

    /// <summary>A serialization failure or a deadlock: the whole use case may run once more.</summary>
    public static bool MayRunAgain(Exception? e) =>
        e is PostgresException { SqlState: "40001" or "40P01" } || (e?.InnerException is { } inner && MayRunAgain(inner));

    /// <summary>A unique key was there already.</summary>
    public static bool IsDuplicate(Exception? e) =>
        e is PostgresException { SqlState: "23505" } or SqliteException { SqliteExtendedErrorCode: 2067 or 1555 } || (e?.InnerException is { } inner && IsDuplicate(inner));

    /// <summary>The database can't be reached, refuses the login or closes its connections: it is away, and nothing is known about anything else.</summary>
    public static bool IsAway(Exception? e) => e switch
    {
        null => false,
        // Of what the server itself says: connections, credentials, no such database, too many, shutting down or starting, closed to connections.
        PostgresException answer => answer.SqlState[..2] is "08" or "28" or "3D" or "53" or "57" || answer.SqlState is "55000",
        NpgsqlException => true,
        SqliteException { SqliteErrorCode: 5 or 6 or 10 or 14 } => true,
        _ => IsAway(e.InnerException),
    };

    /// <summary>Why the database is away, in its own words.</summary>
    public static string Reason(Exception e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return e is PostgresException answer ? answer.MessageText : e.InnerException is { } inner ? Reason(inner) : e.Message;
    }

    /// <inheritdoc />
    public void Dispose() => _oneWriter.Dispose();

    private sealed class Leaving(SemaphoreSlim gate) : IDisposable
    {
        private SemaphoreSlim? _gate = gate;

        public void Dispose() => Interlocked.Exchange(ref _gate, null)?.Release();
    }
}
