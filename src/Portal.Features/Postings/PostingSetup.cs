using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Portal.Exchange.Erp;

namespace Portal.Features.Postings;

/// <summary>Registers the way of postings to the ERPs.</summary>
public static class PostingSetup
{
    /// <summary>The gate to the connections given and the pump; the caller registers connector factories and runs the pump.</summary>
    public static IServiceCollection AddPostings(this IServiceCollection services, IReadOnlyList<ErpConnectionOptions> connections)
    {
        services.AddSingleton<IErpGate>(provider => new ErpGate(connections, provider.GetServices<IErpConnectorFactory>()));
        services.TryAddSingleton<IKillPoint, KillPoints>();
        return services.AddSingleton<PostingPump>();
    }
}
