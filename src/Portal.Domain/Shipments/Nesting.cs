namespace Portal.Domain.Shipments;

/// <summary>How handling units stand on and lie in each other.</summary>
public static class Nesting
{
    /// <summary>The numbers of units that, through their parents, lie in themselves; empty when the nesting is sound. Numbers must be unique.</summary>
    public static IReadOnlyList<int> Cycles(IEnumerable<PackedUnit> units)
    {
        var parents = units.ToDictionary(u => u.Number, u => u.Parent);
        // From the outside in: what can't be reached from an outermost unit lies in a cycle, or below one.
        var inner = parents.Where(p => p.Value is not null).ToLookup(p => p.Value!.Value, p => p.Key);
        var sound = new HashSet<int>();
        var next = new Queue<int>(parents.Where(p => p.Value is not { } parent || !parents.ContainsKey(parent)).Select(p => p.Key));
        while (next.TryDequeue(out var number))
        {
            if (sound.Add(number))
            {
                inner[number].ToList().ForEach(next.Enqueue);
            }
        }

        return [.. parents.Keys.Where(n => !sound.Contains(n)).Order()];
    }

    /// <summary>The units directly in one; in none, for null, the outermost.</summary>
    public static IReadOnlyList<PackedUnit> In(this IReadOnlyList<PackedUnit> units, int? number) => [.. units.Where(u => u.Parent == number).OrderBy(u => u.Number)];

    /// <summary>All that a unit holds, its inner units' contents included, summed per line and lot. The nesting must be sound.</summary>
    public static IReadOnlyList<PackedContent> Inside(this IReadOnlyList<PackedUnit> units, int number)
    {
        var inner = units.ToLookup(u => u.Parent);
        var all = new List<PackedContent>();
        var next = new Queue<PackedUnit>(units.Where(u => u.Number == number));
        while (next.TryDequeue(out var unit))
        {
            all.AddRange(unit.Contents);
            inner[unit.Number].ToList().ForEach(next.Enqueue);
        }

        return [.. all.GroupBy(c => (c.OrderLineId, c.Lot)).Select(g => new PackedContent(g.Key.OrderLineId, g.Sum(c => c.Quantity), g.Key.Lot))];
    }
}
