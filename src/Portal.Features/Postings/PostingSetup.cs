using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Portal.Features.Postings;

/// <summary>Registers the way of postings to the ERPs.</summary>
public static class PostingSetup
{
    /// <summary>The gate to the ERPs and the pump; the caller registers connections and connector factories, and runs the pump.</summary>
    public static IServiceCollection AddPostings(this IServiceCollection services)
    {
        services.AddSingleton<IErpGate, ErpGate>();
        services.TryAddSingleton<IKillPoint, KillPoints>();
        return services.AddSingleton<PostingPump>();
    }
}
