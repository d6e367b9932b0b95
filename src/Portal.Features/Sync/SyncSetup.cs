using Microsoft.Extensions.DependencyInjection;

namespace Portal.Features.Sync;

/// <summary>Registers what the use cases of the synchronisation share.</summary>
internal static class SyncSetup
{
    public static IServiceCollection AddSync(this IServiceCollection services) => services
        .AddScoped<FeedBook>()
        .AddScoped<Calendars>()
        .AddScoped<ReferenceDesk>()
        .AddScoped<Adoption>()
        .AddScoped<MasterDataIntake>()
        .AddScoped<MasterDataLinks>()
        .AddScoped<OrderTranslator>()
        .AddScoped<FollowUp>()
        .AddScoped<RevisionDesk>()
        .AddScoped<LateOrders>()
        .AddSingleton<InboundWork>()
        .AddSingleton<OverdueWatch>();
}
