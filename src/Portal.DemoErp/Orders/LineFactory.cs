using Portal.DemoErp.Api;
using Portal.DemoErp.Data;
using Portal.DemoErp.MasterData;

namespace Portal.DemoErp.Orders;

/// <summary>Makes and changes lines from what people typed.</summary>
internal static class LineFactory
{
    public static OrderLine Make(Session session, Order order, NewLine form)
    {
        var item = FindItem(session, form.Item);
        var known = session.One(
            $"select supplier_item_number, net_price, price_unit from supplier_items where supplier_id = {order.SupplierId} and item_id = {item.Id}",
            row => new Known(row.TextOrNull(), row.Decimal(), row.Decimal()));
        var schedule = Schedule(form.Schedule, form.Quantity, form.OnDock);
        var price = form.NetPrice ?? known?.NetPrice ?? throw Refused.Rule("price.missing", "This supplier has no price for the item: give one.");
        Positive(price, "price.range", "A price is more than 0.");
        var number = order.Lines.Select(l => l.Number).DefaultIfEmpty(0).Max() + 10;
        return Checked(session, new OrderLine(
            OrderBook.LineId(order.Number, number), number, item.Id, item.Number, item.Name, known?.SupplierItemNumber, schedule.Sum(s => s.Quantity), item.UnitId, price,
            form.PriceUnit ?? known?.PriceUnit ?? 1, form.OverTolerance ?? 10, form.UnderTolerance ?? 5, form.MatchLevel ?? MatchLevel.ThreeWay, false, false, 0, 0, schedule, []));
    }

    public static OrderLine Change(Session session, OrderLine line, LineChange form)
    {
        var schedule = form.Schedule ?? (form.OnDock, form.Quantity) switch
        {
            (null, null) => line.Schedule,
            ({ } day, var quantity) => [new ScheduleLine(quantity ?? line.Quantity, day, line.Schedule.Count == 1 ? Later(line.Schedule[0].NeededOn, day) : null)],
            (null, { } quantity) => Resized(line.Schedule, quantity),
        };
        var changed = line with
        {
            Schedule = Schedule(schedule, null, null),
            Quantity = schedule.Sum(s => s.Quantity),
            NetPrice = form.NetPrice ?? line.NetPrice,
            PriceUnit = form.PriceUnit ?? line.PriceUnit,
        };
        Positive(changed.NetPrice, "price.range", "A price is more than 0.");
        Positive(changed.PriceUnit, "price.range", "A price unit is more than 0.");
        return Checked(session, changed);
    }

    /// <summary>Refuses a quantity that is finer than its unit.</summary>
    public static OrderLine Checked(Session session, OrderLine line)
    {
        var decimals = (int)session.Number($"select decimals from units where id = {line.UnitId}");
        return line.Schedule.Concat(line.Confirmed).All(s => decimal.Round(s.Quantity, decimals) == s.Quantity)
            ? line
            : throw Refused.Rule("quantity.decimals", $"A quantity in {line.UnitId} has at most {decimals} decimals.");
    }

    public static Item FindItem(Session session, string idOrNumber) =>
        session.One(
            $"select id, number, name, item_group, unit_id, sequence, changed_at from items where id = {idOrNumber} or number = {idOrNumber}",
            row => new Item(row.Text(), row.Text(), row.Text(), row.Text(), row.Text(), row.Long(), row.Instant()))
        ?? throw Refused.Rule("item.unknown", $"There is no item {idOrNumber}.");

    private static IReadOnlyList<ScheduleLine> Schedule(IReadOnlyList<ScheduleLine>? schedule, decimal? quantity, DateOnly? day)
    {
        schedule ??= quantity is { } q && day is { } d
            ? [new ScheduleLine(q, d, d)]
            : throw Refused.Rule("schedule.missing", "Say how much is wanted at the dock and when.");
        return schedule.Count > 0 && schedule.All(s => s.Quantity > 0)
            ? [.. schedule.OrderBy(s => s.OnDock)]
            : throw Refused.Rule("quantity.range", "A quantity is more than 0; to cancel is an act of its own.");
    }

    /// <summary>More goes onto the last day; less is taken from the last days first.</summary>
    private static List<ScheduleLine> Resized(IReadOnlyList<ScheduleLine> schedule, decimal quantity)
    {
        var left = quantity;
        var resized = new List<ScheduleLine>();
        for (var i = 0; i < schedule.Count && left > 0; i++)
        {
            var take = i == schedule.Count - 1 ? left : Math.Min(left, schedule[i].Quantity);
            resized.Add(schedule[i] with { Quantity = take });
            left -= take;
        }

        return resized;
    }

    private static DateOnly? Later(DateOnly? needed, DateOnly day) => needed is { } on && on < day ? day : needed;

    private static void Positive(decimal value, string code, string sentence)
    {
        if (value <= 0)
        {
            throw Refused.Rule(code, sentence);
        }
    }

    private sealed record Known(string? SupplierItemNumber, decimal NetPrice, decimal PriceUnit);
}
