using Portal.Features.Planning;

namespace Portal.Web.Jobs;

/// <summary>Looks every five minutes whether a day has begun for which nothing is worked out yet.</summary>
internal sealed class PlanJob(PlanWatch watch) : IRecurringJob
{
    /// <inheritdoc />
    public string Id => "work-out-plan";

    /// <inheritdoc />
    public string Cron => "*/5 * * * *";

    /// <inheritdoc />
    public Task Run(CancellationToken ct) => watch.Run(ct);
}
