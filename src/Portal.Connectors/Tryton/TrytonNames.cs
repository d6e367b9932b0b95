namespace Portal.Connectors.Tryton;

/// <summary>Identifiers that people recognise: a code that Tryton doesn't keep unique stays bare for the oldest record that carries it.</summary>
internal sealed class TrytonNames(IReadOnlyDictionary<int, string> names)
{
    public static TrytonNames Of(IEnumerable<(int Id, string? Code)> records)
    {
        var names = new Dictionary<int, string>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, code) in records.OrderBy(record => record.Id))
        {
            names[id] = string.IsNullOrWhiteSpace(code) ? $"#{id}" : taken.Add(code) ? code : $"{code}#{id}";
        }

        return new TrytonNames(names);
    }

    public string this[int? id] => id is { } known && names.TryGetValue(known, out var name) ? name : $"#{id}";
}
