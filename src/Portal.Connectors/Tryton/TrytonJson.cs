using System.Globalization;

namespace Portal.Connectors.Tryton;

/// <summary>Values as Tryton's JSON-RPC writes them.</summary>
internal static class TrytonJson
{
    public static object Day(DateOnly day) => new Dictionary<string, object> { ["__class__"] = "date", ["year"] = day.Year, ["month"] = day.Month, ["day"] = day.Day };

    public static object? Day(DateOnly? day) => day is { } known ? Day(known) : null;

    public static object Decimal(decimal value) => new Dictionary<string, object> { ["__class__"] = "Decimal", ["decimal"] = value.ToString(CultureInfo.InvariantCulture) };

    /// <summary>Tryton keeps instants in UTC without a zone, to the microsecond.</summary>
    public static object Instant(DateTime at) => new Dictionary<string, object>
    {
        ["__class__"] = "datetime",
        ["year"] = at.Year,
        ["month"] = at.Month,
        ["day"] = at.Day,
        ["hour"] = at.Hour,
        ["minute"] = at.Minute,
        ["second"] = at.Second,
        ["microsecond"] = at.Microsecond + (at.Millisecond * 1000),
    };

    /// <summary>One part of a filter.</summary>
    public static object[] Where(string field, string test, object? value) => [field, test, value!];
}
