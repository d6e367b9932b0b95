using Portal.Exchange.Erp;
using Portal.Features.Kernel;
using Portal.Features.Postings;
using Portal.Features.Sync;

namespace Portal.Web.Jobs;

/// <summary>Registers the jobs that keep the portal in step with its ERPs.</summary>
internal static class SyncSetup
{
    /// <summary>One reading job per connection, the watch over what is overdue, and the pump of what was received.</summary>
    public static IServiceCollection AddSyncJobs(this IServiceCollection services, IEnumerable<ErpConnectionOptions> connections)
    {
        // Through the gate that postings use: one connector, one rate limit per ERP.
        foreach (var connection in connections)
        {
            services.AddSingleton<IRecurringJob>(p => new SyncErpJob(connection, new ErpSync(
                p.GetRequiredService<UseCases>(), p.GetRequiredService<InboundWork>(), connection, p.GetRequiredService<IErpGate>().Connector(connection.Code), p.GetRequiredService<ILogger<ErpSync>>()),
                p.GetRequiredService<Opening>()));
        }

        services.AddSingleton<IRecurringJob, OverdueJob>();
        services.AddSingleton<IRecurringJob, PlanJob>();
        return services.AddHostedService<InboundPump>();
    }
}
