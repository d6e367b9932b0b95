using System.Text.Json;
using Portal.DemoErp.Api;
using Portal.DemoErp.Data;

namespace Portal.DemoErp.MasterData;

/// <summary>Master data, page by page.</summary>
internal static class MasterDataApi
{
    private static readonly string[] Week = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/units", (Store store, Window window) => Pages.Read(
            store, window, "units", "id, rec20, name, decimals", row => new Unit(row.Text(), row.TextOrNull(), row.Text(), row.Int(), row.Long(), row.Instant())));
        api.MapGet("/calendars", (Store store, Window window) => Pages.Read(
            store, window, "calendars", "id, name, weekend, days_off", row => new Calendar(row.Text(), row.Text(), WorkingDays(row.Int()), Days(row.Text()), row.Long(), row.Instant())));
        api.MapGet("/plants", (Store store, Window window) => Pages.Read(
            store, window, "plants", "id, name, region, country, time_zone, calendar_id", row => new Plant(row.Text(), row.Text(), row.Text(), row.Text(), row.Text(), row.Text(), row.Long(), row.Instant())));
        api.MapGet("/suppliers", (Store store, Window window) => Pages.Read(
            store, window, "suppliers", "id, name, region, country, language, email, calendar_id, currency, acknowledge_within_days, confirm_days_before", Supplier));
        api.MapGet("/items", (Store store, Window window) => Pages.Read(
            store, window, "items", "id, number, name, item_group, unit_id", row => new Item(row.Text(), row.Text(), row.Text(), row.Text(), row.Text(), row.Long(), row.Instant())));
        api.MapGet("/supplier-items", (Store store, Window window) => Pages.Read(
            store, window, "supplier_items", "supplier_id, item_id, supplier_item_number, supplier_unit, factor, net_price, price_unit", SupplierItem));
        api.MapGet("/lanes", (Store store, Window window) => Pages.Read(
            store, window, "lanes", "supplier_id, plant_id, transit_days", row => new Lane(row.Text(), row.Text(), row.Int(), row.Long(), row.Instant())));
    }

    private static Supplier Supplier(Row row) => new(
        row.Text(), row.Text(), row.Text(), row.Text(), row.Text(), row.TextOrNull(), row.Text(), row.Text(), row.Int(), row.Int(), row.Long(), row.Instant());

    private static SupplierItem SupplierItem(Row row) => new(
        row.Text(), row.Text(), row.TextOrNull(), row.TextOrNull(), row.DecimalOrNull(), row.Decimal(), row.Decimal(), row.Long(), row.Instant());

    private static string[] WorkingDays(int weekend) => [.. Week.Where((_, day) => (weekend & (1 << day)) == 0)];

    private static DateOnly[] Days(string json) => JsonSerializer.Deserialize<DateOnly[]>(json) ?? [];
}
