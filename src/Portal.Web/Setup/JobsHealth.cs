using Hangfire;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Portal.Web.Setup;

/// <summary>Hangfire hides that its storage is missing; here it shows.</summary>
internal sealed class JobsHealth(JobStorage storage) : IHealthCheck
{
    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(storage.GetMonitoringApi().Servers().Count > 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("No job server has reported."));
}
