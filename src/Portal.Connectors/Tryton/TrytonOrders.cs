namespace Portal.Connectors.Tryton;

/// <summary>Finds and reads purchases with their lines and moves.</summary>
internal sealed class TrytonOrders(TrytonClient client)
{
    /// <summary>Orders that are read at once at most.</summary>
    public const int PageSize = 100;

    /// <summary>States of an order that the supplier has been or was sent.</summary>
    private static readonly string[] Answerable = ["processing", "done", "cancelled"];

    private static readonly string[] OrderFields =
    [
        "number", "state", "party.code", "warehouse", "confirmed_by.rec_name", "currency.code", "payment_term.name", "purchase_date", "delivery_date",
        "invoice_method", "revision", "comment",
    ];

    private static readonly string[] LineFields =
    [
        "purchase", "sequence", "product.name", "product.template.type", "product_supplier.code", "product_supplier.lead_time", "unit.symbol", "unit.factor",
        "unit.digits", "quantity", "unit_price", "description", "note", "delivery_date_edit", "delivery_date_store", "moves", "moves_ignored", "moves_recreated", "_timestamp",
    ];

    private static readonly string[] MoveFields = ["state", "quantity", "uom.factor", "planned_date", "effective_date", "shipment", "_timestamp"];

    private static readonly string[] StampFields =
    [
        "write_date", "create_date", "lines.write_date", "lines.create_date", "lines.moves.write_date", "lines.moves.create_date",
    ];

    /// <summary>Ids and last changes of the orders that changed at or after an instant, oldest change first.</summary>
    public async Task<List<(int Id, DateTime ChangedAt)>> Changed(DateTime? since, CancellationToken ct)
    {
        List<object> filter =
        [
            TrytonJson.Where("company", "=", await client.Company(ct)),
            TrytonJson.Where("state", "in", Answerable),
            TrytonJson.Where("number", "!=", null),
            TrytonJson.Where("purchase_date", "!=", null),
        ];
        if (since is { } from)
        {
            // A change of a line or a move doesn't touch the order, and write_date is empty until the first update.
            var at = TrytonJson.Instant(from);
            filter.Add(new object[]
            {
                "OR", TrytonJson.Where("write_date", ">=", at), TrytonJson.Where("create_date", ">=", at),
                TrytonJson.Where("lines.write_date", ">=", at), TrytonJson.Where("lines.create_date", ">=", at),
                TrytonJson.Where("lines.moves.write_date", ">=", at), TrytonJson.Where("lines.moves.create_date", ">=", at),
            });
        }

        var changed = new List<(int Id, DateTime ChangedAt)>();
        foreach (var ids in (await client.Search("purchase.purchase", [.. filter], ct)).Chunk(PageSize * 5))
        {
            changed.AddRange((await client.Read("purchase.purchase", ids, StampFields, ct)).Select(order => (order.Id, Last(order))));
        }

        return [.. changed.OrderBy(order => order.ChangedAt).ThenBy(order => order.Id)];
    }

    /// <summary>One order by its number in a state in which it can be answered or was; null when there is none.</summary>
    public async Task<TrytonOrder?> Find(string number, CancellationToken ct)
    {
        var ids = await client.Search(
            "purchase.purchase",
            [TrytonJson.Where("company", "=", await client.Company(ct)), TrytonJson.Where("number", "=", number), TrytonJson.Where("state", "in", Answerable)],
            ct);
        return ids.Count == 1 ? (await Read([ids[0]], ct)).Single() : null;
    }

    /// <summary>Whole orders in the order of the ids.</summary>
    public async Task<List<TrytonOrder>> Read(int[] ids, CancellationToken ct)
    {
        var orders = (await client.Read("purchase.purchase", ids, OrderFields, ct)).ToDictionary(order => order.Id);
        // Negative quantities are returns: they go to the supplier, they aren't asked of him.
        var lines = await client.SearchRead(
            "purchase.line", [TrytonJson.Where("purchase", "in", ids), TrytonJson.Where("type", "=", "line"), TrytonJson.Where("quantity", ">=", 0)], LineFields, ct);
        var moves = (await client.Read("stock.move", [.. lines.SelectMany(line => line.Ids("moves"))], MoveFields, ct)).ToDictionary(move => move.Id, Move);
        var byOrder = lines.ToLookup(line => line.Number("purchase"));
        return [.. ids.Where(orders.ContainsKey).Select(id => Order(orders[id], byOrder[id], moves))];
    }

    private static DateTime Last(TrytonRow order) =>
        order.Rows("lines").SelectMany(line => line.Rows("moves").Append(line)).Append(order).Max(row => row.ChangedAt);

    private static TrytonOrder Order(TrytonRow row, IEnumerable<TrytonRow> lines, Dictionary<int, TrytonMove> moves) => new(
        row.Id,
        row.Required("number"),
        row.Required("state"),
        row.Nested("party")?.Text("code") ?? "",
        row.Nested("party")?.Id,
        row.Number("warehouse"),
        row.Nested("confirmed_by")?.Text("rec_name"),
        row.Nested("currency")?.Required("code") ?? "",
        row.Nested("payment_term")?.Text("name"),
        row.Day("purchase_date"),
        row.Day("delivery_date"),
        row.Text("invoice_method"),
        row.Number("revision") ?? 0,
        row.Text("comment"),
        [.. lines.OrderBy(line => line.Number("sequence") ?? int.MinValue).ThenBy(line => line.Id).Select((line, index) => Line(line, index, moves))]);

    private static TrytonLine Line(TrytonRow row, int index, Dictionary<int, TrytonMove> moves)
    {
        var (product, supplier, unit) = (row.Nested("product"), row.Nested("product_supplier"), row.Nested("unit"));
        return new TrytonLine(
            row.Id,
            row.Required("_timestamp"),
            (index + 1) * 10,
            product?.Id,
            product?.Text("name"),
            product?.Nested("template")?.Text("type") is "goods" or "assets",
            supplier?.Id,
            supplier?.Text("code"),
            supplier?.Span("lead_time") is { } lead ? (int)lead.TotalDays : null,
            unit?.Id,
            unit?.Text("symbol"),
            unit?.Decimal("factor") ?? 1,
            unit?.Number("digits") ?? 2,
            row.Decimal("quantity") ?? 0,
            row.Decimal("unit_price") ?? 0,
            row.Text("description"),
            row.Text("note"),
            row.Flag("delivery_date_edit") ? row.Day("delivery_date_store") : null,
            row.Ids("moves_ignored"),
            row.Ids("moves_recreated"),
            [.. row.Ids("moves").Where(moves.ContainsKey).Select(id => moves[id])]);
    }

    private static TrytonMove Move(TrytonRow row) => new(
        row.Id,
        row.Required("_timestamp"),
        row.Required("state"),
        row.Decimal("quantity") ?? 0,
        row.Nested("uom")?.Id,
        row.Nested("uom")?.Decimal("factor") ?? 1,
        row.Day("planned_date"),
        row.Day("effective_date"),
        row.Text("shipment"));
}
