using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Portal.DemoErp.Data;

/// <summary>One transaction. Holes in an interpolated statement become parameters, never text.</summary>
internal sealed class Session(SqliteConnection connection, SqliteTransaction transaction, TimeProvider time) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _commands = [];
    private Stamp? _clock;
    private bool _moved;

    /// <summary>The ERP's clock in microseconds.</summary>
    public DateTime Now => new(time.GetUtcNow().UtcTicks / 10 * 10, DateTimeKind.Utc);

    /// <summary>The ERP's business day.</summary>
    public DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>The last stamp given: everything up to it is visible in this snapshot.</summary>
    public Stamp Clock => _clock ??= One($"select sequence, at from clock", row => new Stamp(row.Long(), row.Instant()))!;

    /// <summary>The mark of a change: sequence and instant both grow strictly, even when the machine's clock goes back.</summary>
    public Stamp NextStamp()
    {
        var last = Clock;
        var now = Now;
        _clock = new Stamp(last.Sequence + 1, now > last.At ? now : last.At.AddMicroseconds(1));
        _moved = true;
        return _clock;
    }

    /// <summary>Writes the clock down; called once, before the commit.</summary>
    public void KeepClock()
    {
        if (_moved)
        {
            Do($"update clock set sequence = {Clock.Sequence}, at = {Clock.At}");
        }
    }

    /// <summary>The next number of a range, for example of orders.</summary>
    public long NextNumber(string range) => Number($"update counters set next = next + 1 where name = {range} returning next - 1");

    public void Do(FormattableString sql) => Command(sql).ExecuteNonQuery();

    public long Number(FormattableString sql) => Convert.ToInt64(Command(sql).ExecuteScalar(), CultureInfo.InvariantCulture);

    public T? One<T>(FormattableString sql, Func<Row, T> map)
        where T : class => All(sql, map).FirstOrDefault();

    public List<T> All<T>(FormattableString sql, Func<Row, T> map)
    {
        using var reader = Command(sql).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(map(new Row(reader)));
        }

        return rows;
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }
    }

    private SqliteCommand Command(FormattableString sql)
    {
        if (!_commands.TryGetValue(sql.Format, out var command))
        {
            command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = string.Format(CultureInfo.InvariantCulture, sql.Format, [.. Enumerable.Range(0, sql.ArgumentCount).Select(i => "@p" + i)]);
            for (var i = 0; i < sql.ArgumentCount; i++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = "@p" + i });
            }

            _commands.Add(sql.Format, command);
        }

        for (var i = 0; i < sql.ArgumentCount; i++)
        {
            command.Parameters[i].Value = Plain.ToDatabase(sql.GetArgument(i));
        }

        return command;
    }
}
