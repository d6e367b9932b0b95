using Microsoft.Extensions.Diagnostics.HealthChecks;
using Portal.Features.Kernel;
using Portal.Features.Live;

namespace Portal.Web.Setup;

/// <summary>The database answers and the outbox moves; one that stands still degrades a node but takes none away, for no other would do better.</summary>
internal sealed class OutboxHealth(UseCases useCases) : IHealthCheck
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var pulse = await useCases.Send(new ReadPulse(), c => c.BecomeSystem("health"), cancellationToken);
        return pulse.Value is { } view && view.Lag < Longest ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded("The outbox lags behind.");
    }
}
