namespace Portal.Domain.Orders;

/// <summary>A quantity, in the line's unit, that arrives at the dock on a day.</summary>
public sealed record SchedulePart(decimal Quantity, DateOnly OnDock)
{
    /// <summary>True when both say the same quantities on the same days, whatever their order and division.</summary>
    public static bool Same(IEnumerable<SchedulePart> one, IEnumerable<SchedulePart> other) => Merged(one).SequenceEqual(Merged(other));

    /// <summary>Sorted by day, with one part per day and none that is empty.</summary>
    public static IReadOnlyList<SchedulePart> Merged(IEnumerable<SchedulePart> parts) =>
        [.. parts.GroupBy(p => p.OnDock).Select(g => new SchedulePart(g.Sum(p => p.Quantity), g.Key)).Where(p => p.Quantity != 0).OrderBy(p => p.OnDock)];
}
