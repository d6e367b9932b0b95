using Portal.DemoErp.Api;
using Portal.DemoErp.Data;

namespace Portal.DemoErp.Orders;

/// <summary>Orders for the interface and for the page.</summary>
internal static class OrderReadingApi
{
    public static void Map(RouteGroupBuilder group)
    {
        group.MapGet("/orders", (Store store, Window window) => store.Read(session => OrderBook.Page(session, window)));
        group.MapGet("/orders/{number}", (Store store, string number) => store.Read(session => OrderBook.Get(session, number)));
        group.MapGet("/orders/{number}/revisions", (Store store, string number) => store.Read(session =>
        {
            OrderBook.Get(session, number);
            return OrderBook.Revisions(session, number);
        }));
    }
}
