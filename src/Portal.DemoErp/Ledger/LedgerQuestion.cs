using Portal.DemoErp.Api;

namespace Portal.DemoErp.Ledger;

/// <summary>Which rows of the ledger: of one key or all, oldest first behind a sequence or newest first.</summary>
internal sealed record LedgerQuestion(string? Key = null, long? After = null, long? AttemptsAfter = null, bool? NewestFirst = null, int? Take = null)
{
    public bool Newest => NewestFirst ?? false;

    public int Rows => Take is null or (> 0 and <= 10_000) ? Take ?? 200 : throw Refused.Unreadable("take is 1 to 10000.");
}
