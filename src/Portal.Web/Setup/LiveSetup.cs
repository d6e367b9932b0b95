using Portal.Web.Jobs;
using Portal.Web.Live;

namespace Portal.Web.Setup;

/// <summary>What happens after a commit: the pump, the doorbell, the hub.</summary>
internal static class LiveSetup
{
    /// <summary>Registers them.</summary>
    public static void AddLive(this WebApplicationBuilder builder)
    {
        builder.Services.AddSignalR(hub => hub.MaximumReceiveMessageSize = 16 * 1024);
        builder.Services.AddSingleton<LiveUpdates>().AddSingleton<Pump>();
        builder.Services.AddSingleton<OutboxPump>().AddHostedService(p => p.GetRequiredService<OutboxPump>());
        builder.Services.AddSingleton<HubVisitors>().AddHostedService(p => p.GetRequiredService<HubVisitors>());
        builder.Services.AddHostedService<HubBell>();
        builder.Services.AddSingleton<IRecurringJob, SweepOutbox>().AddSingleton<IRecurringJob, ForgetJob>();
    }

    /// <summary>Maps the hub.</summary>
    public static void MapLive(this WebApplication app) =>
        app.MapHub<ExceptionsHub>(PortalUrls.ExceptionsHub, connection => connection.CloseOnAuthenticationExpiration = true);
}
