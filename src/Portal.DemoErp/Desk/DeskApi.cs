using Portal.DemoErp.Data;
using Portal.DemoErp.Supply;

namespace Portal.DemoErp.Desk;

/// <summary>Readings that only the page needs: short rows, newest first, searched.</summary>
internal static class DeskApi
{
    public static void Map(RouteGroupBuilder desk)
    {
        desk.MapGet("/order-list", (Store store, string? search, string? state, int? skip) => store.Read(s => Orders(s, search, state, skip ?? 0)));
        desk.MapGet("/event-list", (Store store) => store.Read(Events));
        desk.MapGet("/supply-list", (Store store, string? search, int? skip) => store.Read(s => Supply(s, search, skip ?? 0)));
    }

    private static DeskPage<OrderRow> Orders(Session session, string? search, string? state, int skip)
    {
        var words = "%" + (search ?? "").Trim().ToUpperInvariant() + "%";
        var wanted = state ?? "";
        return new DeskPage<OrderRow>(
            (int)session.Number($"select count(*) from orders where search like {words} and ({wanted} = '' or case when cancelled then 'cancelled' when closed then 'closed' else 'open' end = {wanted})"),
            session.All(
                $"select o.number, s.name, p.name, o.ordered_on, o.revision, case when o.cancelled then 'cancelled' when o.closed then 'closed' else 'open' end, (select count(*) from order_lines l where l.order_number = o.number), (select count(*) from order_lines l where l.order_number = o.number and l.confirmed_version > 0), (select min(c.on_dock) from schedule_lines c where c.order_number = o.number and c.confirmed = 0), o.changed_at from orders o join suppliers s on s.id = o.supplier_id join plants p on p.id = o.plant_id where o.search like {words} and ({wanted} = '' or case when o.cancelled then 'cancelled' when o.closed then 'closed' else 'open' end = {wanted}) order by o.sequence desc limit 25 offset {Math.Max(0, skip)}",
                row => new OrderRow(row.Text(), row.Text(), row.Text(), row.Day(), row.Int(), row.Text(), row.Int(), row.Int(), row.DayOrNull(), row.Instant())));
    }

    private static EventList Events(Session session) => new(
        session.All(
            $"select document, order_number, line, quantity, blocked, received_on, note, sequence, changed_at from receipts order by sequence desc limit 25",
            row => new Receipt(row.Text(), row.Text(), row.Int(), row.Decimal(), row.Decimal(), row.Day(), row.TextOrNull(), row.Long(), row.Instant())),
        session.All(
            $"select t.id, t.plant_id, i.number, t.minutes, t.reason, t.started_at from stoppages t left join items i on i.id = t.item_id order by t.sequence desc limit 25",
            row => new StoppageRow(row.Text(), row.Text(), row.TextOrNull(), row.Int(), row.Text(), row.Instant())));

    private static DeskPage<SupplyRow> Supply(Session session, string? search, int skip)
    {
        var words = "%" + (search ?? "").Trim() + "%";
        return new DeskPage<SupplyRow>(
            (int)session.Number($"select count(*) from stock k join items i on i.id = k.item_id join plants p on p.id = k.plant_id where i.number || ' ' || i.name || ' ' || p.name like {words}"),
            session.All(
                $"select i.id, i.number, i.name, p.id, p.name, i.unit_id, k.unrestricted, k.blocked, k.safety_stock, k.as_of, (select min(d.needed_on) from demand d where d.item_id = k.item_id and d.plant_id = k.plant_id and d.needed_on >= {session.Today}), (select count(*) from demand d where d.item_id = k.item_id and d.plant_id = k.plant_id) from stock k join items i on i.id = k.item_id join plants p on p.id = k.plant_id where i.number || ' ' || i.name || ' ' || p.name like {words} order by i.number, p.id limit 25 offset {Math.Max(0, skip)}",
                row => new SupplyRow(row.Text(), row.Text(), row.Text(), row.Text(), row.Text(), row.Text(), row.Decimal(), row.Decimal(), row.Decimal(), row.Instant(), row.DayOrNull(), row.Int(), []))
                .ConvertAll(row => row with { Demand = SupplyBook.Needs(session, row.ItemId, row.PlantId) }));
    }
}
