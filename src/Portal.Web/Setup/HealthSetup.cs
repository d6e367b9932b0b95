using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Portal.Web.Setup;

/// <summary>Is the process alive, and can it work: for load balancers, without a word about the inside.</summary>
internal static class HealthSetup
{
    /// <summary>Registers the checks of /health/ready.</summary>
    public static void AddHealth(this WebApplicationBuilder builder) =>
        builder.Services.AddHealthChecks().AddCheck<OutboxHealth>("outbox").AddCheck<JobsHealth>("jobs").AddCheck<AuditHealth>("audit");

    /// <summary>Maps /health and /metrics.</summary>
    public static void MapHealth(this WebApplication app, Settings settings)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
        app.MapMetrics(settings);
    }
}
