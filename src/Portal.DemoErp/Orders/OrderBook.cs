using System.Text.Json;
using Portal.DemoErp.Api;
using Portal.DemoErp.Data;

namespace Portal.DemoErp.Orders;

/// <summary>Reads and saves orders whole.</summary>
internal static class OrderBook
{
    private const string Columns = "number, supplier_id, plant_id, buyer, currency, payment_terms, incoterms, ordered_on, revision, cancelled, closed, note";

    public static Page<Order> Page(Session session, Window window)
    {
        var page = Pages.Of(session, window, "orders", Columns, Header);
        return page with { Items = [.. page.Items.Select(order => WithLines(session, order))] };
    }

    public static Order? Find(Session session, string number) =>
        session.One($"select number, supplier_id, plant_id, buyer, currency, payment_terms, incoterms, ordered_on, revision, cancelled, closed, note, sequence, changed_at from orders where number = {number}", Header) is { } order
            ? WithLines(session, order)
            : null;

    public static Order Get(Session session, string number) =>
        Find(session, number) ?? throw Refused.NotFound("order.unknown", $"There is no order {number}.");

    public static List<Revision> Revisions(Session session, string number) =>
        session.All(
            $"select revision, at, who, reason, body from revisions where order_number = {number} order by revision",
            row => new Revision(row.Int(), row.Instant(), row.Text(), row.Text(), JsonSerializer.Deserialize<Order>(row.Text(), JsonShape.Options)!));

    /// <summary>Saves a changed order as its next revision.</summary>
    public static Order Revise(Session session, Order order, string who, string reason)
    {
        var saved = Save(session, order with { Revision = order.Revision + 1 });
        Keep(session, saved, saved.ChangedAt, who, reason);
        return saved;
    }

    /// <summary>Saves without a new revision: confirmations and receipts stand beside the order, they don't change it.</summary>
    public static Order Save(Session session, Order order)
    {
        var stamp = session.NextStamp();
        var saved = order with { Sequence = stamp.Sequence, ChangedAt = stamp.At };
        SaveHeader(session, saved);
        session.Do($"delete from order_lines where order_number = {saved.Number}");
        foreach (var line in saved.Lines)
        {
            SaveLine(session, saved.Number, line);
        }

        return saved;
    }

    public static void Keep(Session session, Order order, DateTime at, string who, string reason) =>
        session.Do($"insert into revisions (order_number, revision, at, who, reason, body) values ({order.Number}, {order.Revision}, {at}, {who}, {reason}, {JsonSerializer.Serialize(order, JsonShape.Options)})");

    private static void SaveHeader(Session session, Order o)
    {
        var supplier = session.One($"select name from suppliers where id = {o.SupplierId}", row => row.Text());
        var search = string.Join(' ', [o.Number, supplier, o.Buyer, .. o.Lines.Select(l => l.ItemNumber + " " + l.Description)]).ToUpperInvariant();
        session.Do($"insert into orders (number, supplier_id, plant_id, buyer, currency, payment_terms, incoterms, ordered_on, revision, cancelled, closed, note, search, sequence, changed_at) values ({o.Number}, {o.SupplierId}, {o.PlantId}, {o.Buyer}, {o.Currency}, {o.PaymentTerms}, {o.Incoterms}, {o.OrderedOn}, {o.Revision}, {o.Cancelled}, {o.Closed}, {o.Note}, {search}, {o.Sequence}, {o.ChangedAt}) on conflict (number) do update set revision = excluded.revision, cancelled = excluded.cancelled, closed = excluded.closed, note = excluded.note, search = excluded.search, sequence = excluded.sequence, changed_at = excluded.changed_at");
    }

    private static void SaveLine(Session session, string order, OrderLine l)
    {
        session.Do($"insert into order_lines (order_number, number, item_id, description, supplier_item_number, quantity, unit_id, net_price, price_unit, over_tolerance, under_tolerance, match_level, cancelled, complete, received, blocked, confirmed_version, confirmed_price, confirmed_item, confirmed_document) values ({order}, {l.Number}, {l.ItemId}, {l.Description}, {l.SupplierItemNumber}, {l.Quantity}, {l.UnitId}, {l.NetPrice}, {l.PriceUnit}, {l.OverTolerance}, {l.UnderTolerance}, {l.MatchLevel}, {l.Cancelled}, {l.Complete}, {l.ReceivedQuantity}, {l.BlockedQuantity}, {l.ConfirmedVersion}, {l.ConfirmedPrice}, {l.ConfirmedItem}, {l.ConfirmedDocument})");
        foreach (var (confirmed, schedule) in new[] { (false, l.Schedule), (true, l.Confirmed) })
        {
            for (var i = 0; i < schedule.Count; i++)
            {
                session.Do($"insert into schedule_lines (order_number, line, confirmed, number, quantity, on_dock, needed_on) values ({order}, {l.Number}, {confirmed}, {i + 1}, {schedule[i].Quantity}, {schedule[i].OnDock}, {schedule[i].NeededOn})");
            }
        }
    }

    private static Order WithLines(Session session, Order order)
    {
        var schedule = session.All(
            $"select line, confirmed, quantity, on_dock, needed_on from schedule_lines where order_number = {order.Number} order by line, confirmed, number",
            row => (Line: row.Int(), Confirmed: row.Flag(), Schedule: new ScheduleLine(row.Decimal(), row.Day(), row.DayOrNull())));
        ScheduleLine[] Of(int line, bool confirmed) => [.. schedule.Where(s => s.Line == line && s.Confirmed == confirmed).Select(s => s.Schedule)];
        return order with
        {
            Lines = session.All(
                $"select l.number, l.item_id, i.number, l.description, l.supplier_item_number, l.quantity, l.unit_id, l.net_price, l.price_unit, l.over_tolerance, l.under_tolerance, l.match_level, l.cancelled, l.complete, l.received, l.blocked, l.confirmed_version, l.confirmed_price, l.confirmed_item, l.confirmed_document from order_lines l join items i on i.id = l.item_id where l.order_number = {order.Number} order by l.number",
                row => Line(row, order.Number, Of)),
        };
    }

    private static Order Header(Row row) => new(
        row.Text(), row.Text(), row.Text(), row.TextOrNull(), row.Text(), row.TextOrNull(), row.TextOrNull(), row.Day(), row.Int(), row.Flag(), row.Flag(), row.TextOrNull(), [], row.Long(), row.Instant());

    private static OrderLine Line(Row row, string order, Func<int, bool, ScheduleLine[]> schedule)
    {
        var number = row.Int();
        return new OrderLine(
            LineId(order, number), number, row.Text(), row.Text(), row.Text(), row.TextOrNull(), row.Decimal(), row.Text(), row.Decimal(), row.Decimal(), row.DecimalOrNull(), row.DecimalOrNull(),
            Match(row.Text()), row.Flag(), row.Flag(), row.Decimal(), row.Decimal(), schedule(number, false), schedule(number, true), row.Int(), row.DecimalOrNull(), row.TextOrNull(), row.TextOrNull());
    }

    public static string LineId(string order, int line) => $"{order}-{line}";

    private static MatchLevel Match(string text) => Enum.GetValues<MatchLevel>().Single(level => Plain.Text(level) == text);
}
