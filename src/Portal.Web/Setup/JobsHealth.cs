using Hangfire;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Portal.Web.Setup;

/// <summary>This node's own job server lives; Hangfire hides that its storage is missing, and keeps the rows of the dead for minutes.</summary>
internal sealed class JobsHealth(JobStorage storage, TimeProvider clock) : IHealthCheck
{
    /// <summary>The name under which this process's server reports.</summary>
    public static readonly string Server = $"{Environment.MachineName.ToLowerInvariant()}-{Environment.ProcessId}-{Guid.CreateVersion7():N}";

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        // Hangfire adds a number of its own to the name.
        var lives = storage.GetMonitoringApi().Servers().Any(s => s.Name.StartsWith(Server, StringComparison.Ordinal) && now - (s.Heartbeat ?? s.StartedAt) < Longest);
        return Task.FromResult(lives ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The job server of this node does not report."));
    }
}
