using Portal.Features.Sync;

namespace Portal.Web.Jobs;

/// <summary>Watches every minute what is overdue and who has slept long enough.</summary>
internal sealed class OverdueJob(OverdueWatch watch, Opening opening) : IRecurringJob
{
    /// <inheritdoc />
    public string Id => "watch-overdue";

    /// <inheritdoc />
    public string Cron => "* * * * *";

    /// <inheritdoc />
    public Task Run(CancellationToken ct) => opening.IsOpen ? watch.Run(ct) : Task.CompletedTask;
}
