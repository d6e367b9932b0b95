using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Portal.Connectors.DemoErp;
using Portal.Connectors.Http;
using Portal.Connectors.Tryton;
using Portal.Exchange.Erp;

namespace Portal.Connectors.Setup;

/// <summary>Registers every connector that the portal knows.</summary>
public static class ConnectorsSetup
{
    /// <summary>Adds the factories and a dictionary of them by kind; ask it for <c>IReadOnlyDictionary&lt;string, IErpConnectorFactory&gt;</c>.</summary>
    public static IServiceCollection AddPortalConnectors(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services
            .AddHttpClient(ErpCalls.ClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(ErpConnect.Handler)
            // Addresses may carry what is nobody's business, and the connectors say what matters themselves.
            .RemoveAllLoggers();
        return services
            .AddSingleton<IErpConnectorFactory, DemoErpConnectorFactory>()
            .AddSingleton<IErpConnectorFactory, TrytonConnectorFactory>()
            .AddSingleton<IReadOnlyDictionary<string, IErpConnectorFactory>>(provider => provider.GetServices<IErpConnectorFactory>().ToDictionary(factory => factory.Kind, StringComparer.Ordinal));
    }
}
