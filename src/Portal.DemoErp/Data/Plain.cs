using System.Globalization;
using System.Text.Json;

namespace Portal.DemoErp.Data;

/// <summary>How values are written in the database and on the wire: one text per value, so that equal values have equal texts.</summary>
internal static class Plain
{
    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";
    private const string DayFormat = "yyyy-MM-dd";

    public static string Text(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    public static string Text(DateTime instant) => instant.ToUniversalTime().ToString(InstantFormat, CultureInfo.InvariantCulture);

    public static string Text(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    public static string Text(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    public static decimal Decimal(string text) => decimal.Parse(text, NumberStyles.Number & ~NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, DayFormat, CultureInfo.InvariantCulture);

    public static DateTime Instant(string text) =>
        TryInstant(text, out var instant) ? instant : throw new FormatException("An instant is written like 2026-11-23T10:47:09.123456Z.");

    public static bool TryInstant(string text, out DateTime instant) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out instant);

    public static object ToDatabase(object? value) => value switch
    {
        null => DBNull.Value,
        decimal number => Text(number),
        DateOnly day => Text(day),
        DateTime instant => Text(instant),
        bool flag => flag ? 1L : 0L,
        Enum named => Text(named),
        _ => value,
    };
}
