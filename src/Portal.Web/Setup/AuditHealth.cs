using Microsoft.Extensions.Diagnostics.HealthChecks;
using Portal.Features.Audit;
using Portal.Features.Kernel;
using Portal.Web.Jobs;

namespace Portal.Web.Setup;

/// <summary>The audit is sealed; when it is not, somebody has to look, but no node serves worse for it.</summary>
internal sealed class AuditHealth(UseCases useCases) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var oldest = await useCases.Send(new OldestUnsealed(), c => c.BecomeSystem("health"), cancellationToken);
        return oldest.Ok && oldest.Value <= AuditWatch.Longest ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded("The audit is not sealed.");
    }
}
