using Microsoft.Data.Sqlite;

namespace Portal.DemoErp.Data;

/// <summary>The one SQLite file: many readers, one writer at a time, every commit on disk before it is answered.</summary>
internal sealed class Store : IDisposable
{
    private readonly SemaphoreSlim _writer = new(1, 1);
    private readonly string _connection;
    private readonly TimeProvider _time;

    public Store(string folder, TimeProvider time)
    {
        Directory.CreateDirectory(folder);
        _time = time;
        _connection = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(folder, "demo-erp.db"),
            ForeignKeys = true,
        }.ToString();
    }

    /// <summary>Makes the tables and fills them in one transaction when they are not there; two processes at once make them once.</summary>
    public void Prepare(Action<Session> fill)
    {
        using var connection = Open();
        Run(connection, "pragma journal_mode = wal");
        using var transaction = connection.BeginTransaction();
        using var session = new Session(connection, transaction, _time);
        if (session.Number($"select count(*) from sqlite_master where name = 'clock'") == 0)
        {
            Run(connection, Resources.Text("Schema.sql"), transaction);
            fill(session);
            session.KeepClock();
        }

        transaction.Commit();
    }

    /// <summary>Reads from one snapshot.</summary>
    public T Read<T>(Func<Session, T> work)
    {
        using var connection = Open();
        using var transaction = connection.BeginTransaction(deferred: true);
        using var session = new Session(connection, transaction, _time);
        return work(session);
    }

    /// <summary>Writes in one immediate transaction; an exception leaves nothing behind.</summary>
    public async Task<T> Write<T>(Func<Session, T> work)
    {
        await _writer.WaitAsync();
        try
        {
            using var connection = Open();
            using var transaction = connection.BeginTransaction();
            using var session = new Session(connection, transaction, _time);
            var result = work(session);
            session.KeepClock();
            transaction.Commit();
            return result;
        }
        finally
        {
            _writer.Release();
        }
    }

    public void Dispose()
    {
        _writer.Dispose();
        using var connection = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(connection);
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connection);
        connection.Open();
        Run(connection, "pragma synchronous = full");
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }
}
