using Portal.DemoErp.Data;

namespace Portal.DemoErp.Supply;

/// <summary>Acts of people in the warehouse and in production; the switches don't touch them.</summary>
internal static class SupplyActsApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/receipts", (Store store, NewReceipt form) => store.Write(s => SupplyBook.Receive(s, form)));
        api.MapPost("/stoppages", (Store store, NewStoppage form) => store.Write(s => SupplyBook.Report(s, form)));
        api.MapPut("/stock/{item}/{plant}", (Store store, string item, string plant, StockCount form) => store.Write(s => SupplyBook.Count(s, item, plant, form)));
        api.MapPut("/demand/{item}/{plant}", (Store store, string item, string plant, DemandPlan form) => store.Write(s => SupplyBook.Plan(s, item, plant, form.Demand)));
    }
}
