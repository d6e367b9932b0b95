using Portal.DemoErp.Data;

namespace Portal.DemoErp.Orders;

/// <summary>Acts of people on orders; the switches don't touch them.</summary>
internal static class OrderActsApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/orders", (Store store, NewOrder form) => store.Write(s => OrderActs.Create(s, form)));
        api.MapPost("/orders/{number}/lines", (Store store, string number, NewLine form) => store.Write(s => OrderActs.AddLine(s, number, form)));
        api.MapPut("/orders/{number}/lines/{line:int}", (Store store, string number, int line, LineChange form) => store.Write(s => OrderActs.ChangeLine(s, number, line, form)));
        api.MapPost("/orders/{number}/lines/{line:int}/cancel", (Store store, string number, int line, Act form) => store.Write(s => OrderActs.CancelLine(s, number, line, form)));
        api.MapPost("/orders/{number}/cancel", (Store store, string number, Act form) => store.Write(s => OrderActs.Cancel(s, number, form)));
        api.MapPost("/orders/{number}/close", (Store store, string number, Act form) => store.Write(s => OrderActs.Close(s, number, form)));
    }
}
