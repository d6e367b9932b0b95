namespace Portal.Web.Setup.Demo;

/// <summary>Registers the demo company; without Demo nothing of it runs.</summary>
internal static class DemoSetup
{
    /// <summary>Registers it.</summary>
    public static void AddDemo(this WebApplicationBuilder builder, Settings settings)
    {
        builder.Services.AddSingleton<DemoPeople>();
        if (settings.Demo)
        {
            builder.Services.AddHostedService<DemoCompany>();
        }
    }
}
