using Microsoft.Data.Sqlite;

namespace Portal.DemoErp.Data;

/// <summary>One row, read from left to right.</summary>
internal sealed class Row(SqliteDataReader reader)
{
    private int _column;

    public string Text() => reader.GetString(_column++);

    public string? TextOrNull() => reader.IsDBNull(_column) ? Skip<string>() : Text();

    public long Long() => reader.GetInt64(_column++);

    public int Int() => reader.GetInt32(_column++);

    public bool Flag() => Long() != 0;

    public decimal Decimal() => Plain.Decimal(Text());

    public decimal? DecimalOrNull() => TextOrNull() is { } text ? Plain.Decimal(text) : null;

    public DateOnly Day() => Plain.Day(Text());

    public DateOnly? DayOrNull() => TextOrNull() is { } text ? Plain.Day(text) : null;

    public DateTime Instant() => Plain.Instant(Text());

    private T? Skip<T>()
        where T : class
    {
        _column++;
        return null;
    }
}
