using Portal.Exchange.Erp;

namespace Portal.Connectors.Tryton;

/// <summary>
/// Tells requested and agreed apart, which Tryton doesn't: it has one delivery date per line and planned receipts (moves).
/// Before an answer, the planned receipts are what the buyer asks for. With an answer, the mark says what was asked for, unless
/// someone has given the line another date since, and the planned receipts are what is agreed.
/// </summary>
internal static class LineDates
{
    public static IReadOnlyList<ErpScheduleLine> Requested(TrytonOrder order, TrytonLine line)
    {
        if (line.Cancelled)
        {
            return [];
        }

        if (line.Mark is { Requested.Count: > 0 } mark && mark.Store == line.Store)
        {
            return Sized(mark.Requested, line.Quantity);
        }

        return line.Mark is null && line.Fixed.Count == 0 && line.Free.Count > 0 && line.Free.All(move => move.Planned is not null)
            ? ByDay(line.Free.Select(move => new ErpScheduleLine(line.In(move), move.Planned!.Value)))
            : [new ErpScheduleLine(line.Quantity, Wanted(order, line))];
    }

    /// <summary>What a line asks for now.</summary>
    public static ErpAsked Asked(TrytonOrder order, TrytonLine line) => new(line.Item, line.Quantity, line.UnitPrice, 1, Requested(order, line));

    public static IReadOnlyList<ErpScheduleLine> Confirmed(TrytonOrder order, TrytonLine line)
    {
        if (line.Mark is not { Confirmed.Count: > 0 } mark || line.Cancelled)
        {
            return [];
        }

        return Holds(order, line, mark)
            ? mark.Confirmed
            : ByDay(line.Fixed.Concat(line.Free).Select(move => new ErpScheduleLine(line.In(move), move.Effective ?? move.Planned ?? Wanted(order, line))));
    }

    /// <summary>The same days with another total: more goes onto the last day, less is taken from it.</summary>
    public static IReadOnlyList<ErpScheduleLine> Sized(IReadOnlyList<ErpScheduleLine> schedule, decimal quantity)
    {
        var sized = schedule.OrderBy(part => part.OnDock).ToList();
        var more = quantity - sized.Sum(part => part.Quantity);
        while (sized.Count > 1 && sized[^1].Quantity + more <= 0)
        {
            more += sized[^1].Quantity;
            sized.RemoveAt(sized.Count - 1);
        }

        sized[^1] = sized[^1] with { Quantity = sized[^1].Quantity + more };
        return sized;
    }

    /// <summary>True while the planned receipts are still those of the answer; once goods have come, while no other day stands in them.</summary>
    private static bool Holds(TrytonOrder order, TrytonLine line, LineMark mark)
    {
        if (!line.Stocked)
        {
            return true;
        }

        if (line.Fixed.Count == 0)
        {
            return MovePlan.Of(order, line, mark.Confirmed, Requested(order, line)).Unchanged;
        }

        var days = mark.Confirmed.Concat(mark.Requested).Select(part => part.OnDock).ToHashSet();
        return line.Free.All(move => move.Planned is null || days.Contains(move.Planned.Value));
    }

    private static DateOnly Wanted(TrytonOrder order, TrytonLine line) =>
        line.Store
        ?? order.DeliveryDate
        ?? (line.LeadDays is { } days ? order.PurchaseDate?.AddDays(days) : null)
        ?? line.Moves.Min(move => move.Planned)
        ?? order.PurchaseDate
        ?? DateOnly.MinValue;

    private static ErpScheduleLine[] ByDay(IEnumerable<ErpScheduleLine> parts) =>
        [.. parts.GroupBy(part => part.OnDock).OrderBy(day => day.Key).Select(day => new ErpScheduleLine(day.Sum(part => part.Quantity), day.Key))];
}
