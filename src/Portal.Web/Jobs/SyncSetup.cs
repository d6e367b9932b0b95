using Portal.Exchange.Erp;
using Portal.Features.Kernel;
using Portal.Features.Sync;

namespace Portal.Web.Jobs;

/// <summary>Registers the jobs that keep the portal in step with its ERPs.</summary>
internal static class SyncSetup
{
    /// <summary>One reading job per connection, the watch over what is overdue, and the pump of what was received.</summary>
    public static IServiceCollection AddSyncJobs(this IServiceCollection services, IEnumerable<ErpConnectionOptions> connections)
    {
        foreach (var connection in connections)
        {
            services.AddSingleton<IRecurringJob>(p => new SyncErpJob(connection, new ErpSync(
                p.GetRequiredService<UseCases>(), p.GetRequiredService<InboundWork>(), connection, Connector(p, connection), p.GetRequiredService<ILogger<ErpSync>>())));
        }

        services.AddSingleton<IRecurringJob, OverdueJob>();
        return services.AddHostedService<InboundPump>();
    }

    private static IErpConnector Connector(IServiceProvider services, ErpConnectionOptions connection) =>
        services.GetRequiredService<IReadOnlyDictionary<string, IErpConnectorFactory>>().TryGetValue(connection.Kind, out var factory)
            ? factory.Create(connection)
            : throw new InvalidOperationException($"Portal:Erp:Connections {connection.Code}: there is no connector of the kind '{connection.Kind}'.");
}
