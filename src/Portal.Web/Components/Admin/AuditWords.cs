using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;
using Portal.Web.Components.Kit;

namespace Portal.Web.Components.Admin;

/// <summary>Audit entries in words: what was done, to what, and values as people read them.</summary>
public sealed partial class AuditWords(IStringLocalizer<Resources.Admin> words, ViewerTime time)
{
    private const int Longest = 160;

    /// <summary>What nobody reads: keys, counters of the plumbing, copies for searching.</summary>
    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal)
    {
        "Id", "SupplierId", "OrderId", "LineId", "UserId", "CaseId", "SearchText", "SearchName", "Hash", "Fencing", "LeaseUntil", "NextAttemptAt", "ClaimableAt", "TraceParent",
        "NormalizedEmail", "NormalizedUserName", "LastTotpStep", "MovedAt", "LastClaimedFrom", "Facts", "StateBefore", "AgreedBefore", "AgreedPriceBefore", "AnswerByBefore",
        "EmailConfirmed", "LockoutEnabled", "PhoneNumberConfirmed", "TwoFactorEnabled", "AccessFailedCount", "ExpediteToBefore", "ExpediteReasonBefore",
    };

    /// <summary>True for a property worth showing.</summary>
    public static bool Tells(string property) => !Silent.Contains(property);

    /// <summary>What people look for first: what has words of its own comes before the rest.</summary>
    public int Rank(string property) => words[$"property.{property}"].ResourceNotFound ? 1 : 0;

    /// <summary>What was done: "Answered lines"; a use case without words of its own by its name, spaced.</summary>
    public string Doing(string useCase) => words[$"doing.{useCase}"] is { ResourceNotFound: false } known ? known.Value : Spaced(useCase);

    /// <summary>What it was done to and how: "Order changed".</summary>
    public string Entity(string entity, string act) => words[$"act.{act}", words[$"entity.{entity}"] is { ResourceNotFound: false } known ? known.Value : Spaced(entity)];

    /// <summary>A property's name.</summary>
    public string Property(string name) => words[$"property.{name}"] is { ResourceNotFound: false } known ? known.Value : Spaced(name);

    /// <summary>A value: instants on the reader's clock, truth in words, what is long cut short.</summary>
    public string Value(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value switch
        {
            "true" => words["value.true"],
            "false" => words["value.false"],
            "[]" => words["value.none"],
            _ when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => Show.Day(day, time.Today),
            _ when Instant().IsMatch(value) && DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var at) => Show.Moment(time.ToLocal(at), time.Today),
            _ when words[$"value.{value}"] is { ResourceNotFound: false } known => known.Value,
            ['{' or '[', ..] => Cut(Flat(value)),
            _ => Cut(value),
        };
    }

    private static string Cut(string text) => text.Length > Longest ? text[..Longest] + "…" : text;

    /// <summary>A thing with parts, part by part: "kind: Accept, quantity: 200".</summary>
    private string Flat(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Flat(document.RootElement);
        }
        catch (JsonException)
        {
            return json;
        }
    }

    private string Flat(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => string.Join(", ", value.EnumerateObject().Where(p => p.Value.ValueKind is not JsonValueKind.Null)
            .Select(p => $"{Property(char.ToUpperInvariant(p.Name[0]) + p.Name[1..])}: {Flat(p.Value)}")),
        JsonValueKind.Array => string.Join("; ", value.EnumerateArray().Select(Flat)),
        JsonValueKind.String => Value(value.GetString()!),
        _ => value.GetRawText(),
    };

    private static string Spaced(string name)
    {
        var spaced = Humps().Replace(name, " $1").Trim();
        return spaced.Length < 2 ? spaced : spaced[0] + spaced[1..].ToUpperInvariant().ToLowerInvariant();
    }

    [GeneratedRegex("(?<=[a-z0-9])([A-Z])")]
    private static partial Regex Humps();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT")]
    private static partial Regex Instant();
}
