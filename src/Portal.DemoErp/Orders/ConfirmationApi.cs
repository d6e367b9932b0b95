using Portal.DemoErp.Ledger;

namespace Portal.DemoErp.Orders;

/// <summary>Postings of the interface.</summary>
internal static class ConfirmationApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/confirmations", (Confirmations confirmations, HttpRequest request, Confirmation confirmation) => confirmations.Post(IdempotencyKey.Required(request), confirmation));

        // Keys may hold slashes; the server leaves an escaped slash as it is.
        api.MapGet("/postings/{**key}", (Confirmations confirmations, string key) => confirmations.Find(key.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase)));
    }
}
