using Portal.DemoErp.Api;

namespace Portal.DemoErp.Ledger;

/// <summary>Which rows of the ledger: of one key or all, oldest first behind a sequence or newest first.</summary>
internal sealed record LedgerQuestion(string Key, long After, long AttemptsAfter, bool NewestFirst, int Rows)
{
    private const int Most = 10_000;

    public static ValueTask<LedgerQuestion> BindAsync(HttpContext context)
    {
        var query = context.Request.Query;
        return ValueTask.FromResult(new LedgerQuestion(
            Window.Text(query, "key") ?? "",
            Window.Number(query, "after", 0, long.MaxValue) ?? 0,
            Window.Number(query, "attemptsAfter", 0, long.MaxValue) ?? 0,
            Window.Text(query, "newestFirst") == "true",
            (int)(Window.Number(query, "take", 1, Most) ?? 200)));
    }
}
