using Portal.DemoErp.Api;
using Portal.DemoErp.Data;

namespace Portal.DemoErp.Supply;

/// <summary>Supply for the interface and for the page.</summary>
internal static class SupplyReadingApi
{
    public static void Map(RouteGroupBuilder group)
    {
        group.MapGet("/stock", (Store store, Window window) => Pages.Read(
            store, window, "stock", "item_id, plant_id, unrestricted, blocked, safety_stock, as_of", SupplyBook.StockOf));
        group.MapGet("/demand", (Store store, Window window) => store.Read(session => SupplyBook.Demand(session, window)));
        group.MapGet("/receipts", (Store store, Window window) => Pages.Read(
            store, window, "receipts", "document, order_number, line, quantity, blocked, received_on, note", row => new Receipt(row.Text(), row.Text(), row.Int(), row.Decimal(), row.Decimal(), row.Day(), row.TextOrNull(), row.Long(), row.Instant())));
        group.MapGet("/stoppages", (Store store, Window window) => Pages.Read(
            store, window, "stoppages", "id, plant_id, item_id, started_at, minutes, reason", row => new Stoppage(row.Text(), row.Text(), row.TextOrNull(), row.Instant(), row.Int(), row.Text(), row.Long(), row.Instant())));
    }
}
