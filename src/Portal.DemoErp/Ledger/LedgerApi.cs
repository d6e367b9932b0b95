using Portal.DemoErp.Data;

namespace Portal.DemoErp.Ledger;

/// <summary>Shows the ledger; never broken by the switches.</summary>
internal static class LedgerApi
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/ledger", (Store store, LedgerQuestion question) => store.Read(session => LedgerBook.Read(session, question)));
}
