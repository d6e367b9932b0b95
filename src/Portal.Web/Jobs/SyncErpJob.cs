using Portal.Exchange.Erp;
using Portal.Features.Sync;

namespace Portal.Web.Jobs;

/// <summary>Reads one ERP by the clock.</summary>
internal sealed class SyncErpJob(ErpConnectionOptions connection, ErpSync sync, Opening opening) : IRecurringJob
{
    /// <inheritdoc />
    public string Id => $"sync-{connection.Code}";

    /// <inheritdoc />
    public string Cron => CronOf(connection.IntervalSeconds);

    /// <inheritdoc />
    public Task Run(CancellationToken ct) => opening.IsOpen ? sync.Run(ct) : Task.CompletedTask;

    /// <summary>Cron fires at full multiples within a minute or an hour, so an interval that doesn't divide it is shortened to one that does.</summary>
    public static string CronOf(int seconds) => seconds switch
    {
        < 60 => $"*/{Divisor(60, Math.Max(1, seconds))} * * * * *",
        < 3600 => $"*/{Divisor(60, seconds / 60)} * * * *",
        _ => "0 * * * *",
    };

    private static int Divisor(int whole, int most) => Enumerable.Range(1, most).Last(n => whole % n == 0);
}
