namespace Portal.DemoErp.Orders;

/// <summary>What somebody who answers a line has seen of it; a price is per <paramref name="PriceUnit"/>.</summary>
/// <param name="ItemId">Not compared when empty.</param>
internal sealed record Asked(string? ItemId, decimal Quantity, decimal Price, decimal PriceUnit, IReadOnlyList<ScheduleLine> Schedule)
{
    /// <summary>True when the line asks for exactly that.</summary>
    public bool Is(OrderLine line) =>
        (string.IsNullOrEmpty(ItemId) || ItemId == line.ItemId) && Quantity == line.Quantity && Price * line.PriceUnit == line.NetPrice * PriceUnit && ByDay(Schedule).SequenceEqual(ByDay(line.Schedule));

    private static IEnumerable<(DateOnly, decimal)> ByDay(IEnumerable<ScheduleLine> schedule) =>
        schedule.GroupBy(s => s.OnDock).OrderBy(day => day.Key).Select(day => (day.Key, day.Sum(s => s.Quantity)));
}
