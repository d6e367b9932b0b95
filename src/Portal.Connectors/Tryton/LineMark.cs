using System.Globalization;
using System.Text.RegularExpressions;
using Portal.Exchange.Erp;

namespace Portal.Connectors.Tryton;

/// <summary>
/// What the portal leaves in a line's internal note: the key of the last answer, what was requested and what was agreed. It is
/// written in the same call, so in the same transaction, as the effect itself: where the mark is, the effect is.
/// </summary>
internal sealed partial record LineMark(
    string Key,
    int Version,
    IReadOnlyList<ErpScheduleLine> Requested,
    IReadOnlyList<ErpScheduleLine> Confirmed,
    int? Amendment,
    string? Remark,
    IReadOnlyList<string> Earlier)
{
    /// <summary>The line's own delivery date after this answer: the last agreed day, which Tryton gives to receipts that it plans itself.</summary>
    public DateOnly? Store => Confirmed.Count == 0 ? null : Confirmed.Max(part => part.OnDock);

    public bool Knows(string key) => Key == key || Earlier.Contains(key);

    /// <summary>The mark in a note; null when there is none or a person has changed it.</summary>
    public static LineMark? In(string? note)
    {
        var match = Shape().Match(note ?? "");
        return match.Success
            ? new LineMark(
                Uri.UnescapeDataString(match.Groups["key"].Value),
                int.Parse(match.Groups["version"].Value, CultureInfo.InvariantCulture),
                Schedule(match.Groups["requested"]),
                Schedule(match.Groups["confirmed"]),
                match.Groups["amendment"] is { Success: true } amendment ? int.Parse(amendment.Value, CultureInfo.InvariantCulture) : null,
                match.Groups["remark"] is { Success: true } remark ? Uri.UnescapeDataString(remark.Value) : null,
                [.. match.Groups["earlier"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)])
            : null;
    }

    /// <summary>The note with this mark as its last line and everything that people wrote kept.</summary>
    public string On(string? note)
    {
        var people = Shape().Replace(note ?? "", "").TrimEnd();
        return people.Length == 0 ? Text() : people + "\n" + Text();
    }

    private string Text()
    {
        var text = FormattableString.Invariant($"[Supplier portal {Plain(Key)} v{Version} | requested {Text(Requested)} | confirmed {Text(Confirmed)}");
        text += Remark is null ? "" : $" | {Plain(Remark)}";
        text += Amendment is null ? "" : FormattableString.Invariant($" | amendment {Amendment}");
        text += Earlier.Count == 0 ? "" : $" | earlier {string.Join(' ', Earlier.Select(Plain))}";
        return text + "]";
    }

    private static string Text(IReadOnlyList<ErpScheduleLine> schedule) =>
        schedule.Count == 0 ? "nothing" : string.Join(", ", schedule.Select(part => FormattableString.Invariant($"{part.Quantity:0.############} on {part.OnDock:yyyy-MM-dd}")));

    private static ErpScheduleLine[] Schedule(Group group) =>
    [
        .. Part().Matches(group.Value).Select(part => new ErpScheduleLine(
            decimal.Parse(part.Groups[1].Value, CultureInfo.InvariantCulture),
            DateOnly.ParseExact(part.Groups[2].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture))),
    ];

    private static string Plain(string text) => Uri.EscapeDataString(text).Replace("%2F", "/", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal);

    [GeneratedRegex(@"\[Supplier portal (?<key>\S+) v(?<version>\d{1,9}) \| requested (?<requested>[^|\]]*) \| confirmed (?<confirmed>[^|\]]*?)( \| (?<remark>price\S*|substitute\S*))?( \| amendment (?<amendment>\d{1,9}))?( \| earlier (?<earlier>[^|\]]*))?\]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Shape();

    [GeneratedRegex(@"(\d+(?:\.\d+)?) on (\d{4}-\d{2}-\d{2})", RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
