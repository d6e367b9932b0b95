using System.Globalization;
using System.Text.Json;

namespace Portal.Connectors.Tryton;

/// <summary>A row as <c>read</c> answers it: plain values by field name, what was read through a reference nested under the name and a point.</summary>
internal readonly record struct TrytonRow(JsonElement Json)
{
    public int Id => Json.GetProperty("id").GetInt32();

    public string? Text(string field) => Known(field) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public string Required(string field) => Text(field) ?? throw new InvalidDataException($"Tryton answered a row without {field}.");

    public bool Flag(string field) => Known(field) is { ValueKind: JsonValueKind.True };

    /// <summary>An integer or the id of a reference.</summary>
    public int? Number(string field) => Known(field)?.GetInt32();

    /// <summary>A float or a Decimal, without trailing zeros.</summary>
    public decimal? Decimal(string field) => Known(field) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Object } value => Plain(decimal.Parse(value.GetProperty("decimal").GetString()!, NumberStyles.Float, CultureInfo.InvariantCulture)),
        var value => Plain((decimal)value.Value.GetDouble()),
    };

    public DateOnly? Day(string field) => Known(field) is { } day ? new DateOnly(Part(day, "year"), Part(day, "month"), Part(day, "day")) : null;

    public DateTime? Instant(string field) => Known(field) is { } at
        ? new DateTime(Part(at, "year"), Part(at, "month"), Part(at, "day"), Part(at, "hour"), Part(at, "minute"), Part(at, "second"), DateTimeKind.Utc).AddMicroseconds(Part(at, "microsecond"))
        : null;

    public TimeSpan? Span(string field) => Known(field) is { } span ? TimeSpan.FromSeconds(span.GetProperty("seconds").GetDouble()) : null;

    /// <summary>When the row was changed last; the update's stamp is empty until the first one.</summary>
    public DateTime ChangedAt => Instant("write_date") ?? Instant("create_date") ?? DateTime.UnixEpoch;

    public TrytonRow? Nested(string reference) => Known(reference + ".") is { ValueKind: JsonValueKind.Object } row ? new TrytonRow(row) : null;

    public IReadOnlyList<TrytonRow> Rows(string list) => Known(list + ".") is { ValueKind: JsonValueKind.Array } rows ? [.. rows.EnumerateArray().Select(row => new TrytonRow(row))] : [];

    public IReadOnlyList<int> Ids(string list) => Known(list) is { ValueKind: JsonValueKind.Array } ids ? [.. ids.EnumerateArray().Select(id => id.GetInt32())] : [];

    private JsonElement? Known(string field) => Json.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static int Part(JsonElement value, string name) => value.GetProperty(name).GetInt32();

    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;
}
