using Portal.Data;
using Portal.Web.Jobs;

namespace Portal.Web.Setup.Demo;

/// <summary>Registers the demo company; without Demo nothing of it runs.</summary>
internal static class DemoSetup
{
    /// <summary>Registers it.</summary>
    public static void AddDemo(this WebApplicationBuilder builder, Settings settings)
    {
        builder.Services.AddSingleton<DemoPeople>();
        var opening = new Opening();
        builder.Services.AddSingleton(opening);
        if (!settings.Demo)
        {
            opening.Open();
            return;
        }

        var leases = builder.Services.Single(s => s.ServiceType == typeof(ILeaseClock)).ImplementationType!;
        builder.Services.AddHttpClient(nameof(DemoTrouble)).RemoveAllLoggers();
        builder.Services
            .AddSingleton<TimeProvider, DemoClock>()
            .AddScoped<ILeaseClock>(p => new DemoLeaseClock((ILeaseClock)ActivatorUtilities.CreateInstance(p, leases), p.GetRequiredService<TimeProvider>()))
            .AddSingleton<DemoCast>()
            .AddSingleton<DemoIntake>()
            .AddSingleton<DemoDesk>()
            .AddSingleton<DemoTrouble>()
            .AddSingleton<IDemoSeed, DemoHistory>()
            .AddHostedService<DemoCompany>();
    }
}
