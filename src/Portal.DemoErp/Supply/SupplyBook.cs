using Portal.DemoErp.Api;
using Portal.DemoErp.Data;
using Portal.DemoErp.Orders;

namespace Portal.DemoErp.Supply;

/// <summary>Stock, demand, receipts and stoppages.</summary>
internal static class SupplyBook
{
    public static Page<DemandSet> Demand(Session session, Window window)
    {
        var page = Pages.Of(session, window, "demand_sets", "item_id, plant_id", row => new DemandSet(row.Text(), row.Text(), [], row.Long(), row.Instant()));
        return page with { Items = [.. page.Items.Select(set => set with { Demand = Needs(session, set.ItemId, set.PlantId) })] };
    }

    public static Receipt Receive(Session session, NewReceipt form)
    {
        var order = OrderActs.Open(session, form.Order, null);
        var line = OrderActs.Line(order, form.Line);
        var after = line with
        {
            ReceivedQuantity = line.ReceivedQuantity + form.Quantity,
            BlockedQuantity = line.BlockedQuantity + form.BlockedQuantity,
            Complete = form.Complete || (line.Complete && form.Quantity >= 0),
        };
        Check(session, form, after);
        OrderBook.Save(session, order.With(after));
        Move(session, line.ItemId, order.PlantId, form.Quantity, form.BlockedQuantity);
        var stamp = session.NextStamp();
        var receipt = new Receipt(Plain.Text(session.NextNumber("receipt")), form.Order, form.Line, form.Quantity, form.BlockedQuantity, form.ReceivedOn ?? session.Today, form.Note, stamp.Sequence, stamp.At);
        Save(session, receipt);
        return receipt;
    }

    public static Stoppage Report(Session session, NewStoppage form)
    {
        Known(session, form.PlantId);
        if (form.Minutes is < 1 or > 100_000 || string.IsNullOrWhiteSpace(form.Reason))
        {
            throw Refused.Rule("stoppage.incomplete", "A stoppage has a reason and lasts at least a minute.");
        }

        var item = string.IsNullOrWhiteSpace(form.Item) ? null : LineFactory.FindItem(session, form.Item);
        var stamp = session.NextStamp();
        var stoppage = new Stoppage($"ST-{session.NextNumber("stoppage"):0000}", form.PlantId, item?.Id, form.StartedAt ?? session.Now, form.Minutes, form.Reason, stamp.Sequence, stamp.At);
        session.Do($"insert into stoppages (id, plant_id, item_id, started_at, minutes, reason, sequence, changed_at) values ({stoppage.Id}, {stoppage.PlantId}, {stoppage.ItemId}, {stoppage.StartedAt}, {stoppage.Minutes}, {stoppage.Reason}, {stoppage.Sequence}, {stoppage.ChangedAt})");
        return stoppage;
    }

    public static Stock Count(Session session, string item, string plant, StockCount form)
    {
        Known(session, plant);
        var id = LineFactory.FindItem(session, item).Id;
        var now = Find(session, id, plant) ?? new Stock(id, plant, 0, 0, 0, session.Now, 0, default);
        return Keep(session, now with
        {
            Unrestricted = form.Unrestricted ?? now.Unrestricted,
            Blocked = form.Blocked ?? now.Blocked,
            SafetyStock = form.SafetyStock ?? now.SafetyStock,
        });
    }

    public static DemandSet Plan(Session session, string item, string plant, IReadOnlyList<Need> demand)
    {
        Known(session, plant);
        if (demand.Any(need => need.Quantity <= 0))
        {
            throw Refused.Rule("quantity.range", "A needed quantity is more than 0.");
        }

        var id = LineFactory.FindItem(session, item).Id;
        var stamp = session.NextStamp();
        session.Do($"insert into demand_sets (item_id, plant_id, sequence, changed_at) values ({id}, {plant}, {stamp.Sequence}, {stamp.At}) on conflict (item_id, plant_id) do update set sequence = excluded.sequence, changed_at = excluded.changed_at");
        session.Do($"delete from demand where item_id = {id} and plant_id = {plant}");
        foreach (var need in demand)
        {
            session.Do($"insert into demand (item_id, plant_id, needed_on, quantity, pegged_to) values ({id}, {plant}, {need.NeededOn}, {need.Quantity}, {need.PeggedTo})");
        }

        return new DemandSet(id, plant, demand, stamp.Sequence, stamp.At);
    }

    public static Stock Keep(Session session, Stock stock)
    {
        var stamp = session.NextStamp();
        var kept = stock with { AsOf = session.Now, Sequence = stamp.Sequence, ChangedAt = stamp.At };
        session.Do($"insert into stock (item_id, plant_id, unrestricted, blocked, safety_stock, as_of, sequence, changed_at) values ({kept.ItemId}, {kept.PlantId}, {kept.Unrestricted}, {kept.Blocked}, {kept.SafetyStock}, {kept.AsOf}, {kept.Sequence}, {kept.ChangedAt}) on conflict (item_id, plant_id) do update set unrestricted = excluded.unrestricted, blocked = excluded.blocked, safety_stock = excluded.safety_stock, as_of = excluded.as_of, sequence = excluded.sequence, changed_at = excluded.changed_at");
        return kept;
    }

    public static void Save(Session session, Receipt r) =>
        session.Do($"insert into receipts (document, order_number, line, quantity, blocked, received_on, note, sequence, changed_at) values ({r.Document}, {r.OrderNumber}, {r.LineNumber}, {r.Quantity}, {r.BlockedQuantity}, {r.ReceivedOn}, {r.Note}, {r.Sequence}, {r.ChangedAt})");

    public static List<Need> Needs(Session session, string item, string plant) =>
        session.All($"select needed_on, quantity, pegged_to from demand where item_id = {item} and plant_id = {plant} order by needed_on", row => new Need(row.Day(), row.Decimal(), row.TextOrNull()));

    public static Stock StockOf(Row row) => new(row.Text(), row.Text(), row.Decimal(), row.Decimal(), row.Decimal(), row.Instant(), row.Long(), row.Instant());

    private static Stock? Find(Session session, string item, string plant) =>
        session.One($"select item_id, plant_id, unrestricted, blocked, safety_stock, as_of, sequence, changed_at from stock where item_id = {item} and plant_id = {plant}", StockOf);

    private static void Move(Session session, string item, string plant, decimal usable, decimal blocked)
    {
        var now = Find(session, item, plant) ?? new Stock(item, plant, 0, 0, 0, session.Now, 0, default);
        Keep(session, now with { Unrestricted = now.Unrestricted + usable, Blocked = now.Blocked + blocked });
    }

    private static void Check(Session session, NewReceipt form, OrderLine after)
    {
        if (form is { Quantity: 0, BlockedQuantity: 0, Complete: false })
        {
            throw Refused.Rule("quantity.range", "A receipt moves something or completes the line.");
        }

        if (after.ReceivedQuantity < 0 || after.BlockedQuantity < 0)
        {
            throw Refused.Rule("receipt.too-much-back", "More can't go back than came.");
        }

        var most = after.Quantity * (1 + ((after.OverTolerance ?? 0) / 100));
        if (form.Quantity > 0 && after.ReceivedQuantity > most)
        {
            throw Refused.Rule("receipt.over-tolerance", $"At most {Plain.Text(most)} may be received on line {after.Number}; this would make {Plain.Text(after.ReceivedQuantity)}.");
        }

        var decimals = (int)session.Number($"select decimals from units where id = {after.UnitId}");
        if (decimal.Round(form.Quantity, decimals) != form.Quantity || decimal.Round(form.BlockedQuantity, decimals) != form.BlockedQuantity)
        {
            throw Refused.Rule("quantity.decimals", $"A quantity in {after.UnitId} has at most {decimals} decimals.");
        }
    }

    private static void Known(Session session, string plant)
    {
        if (session.Number($"select count(*) from plants where id = {plant}") == 0)
        {
            throw Refused.Rule("plant.unknown", $"There is no plant {plant}.");
        }
    }
}
