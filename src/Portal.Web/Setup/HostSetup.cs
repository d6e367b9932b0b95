using Microsoft.AspNetCore.Connections;

namespace Portal.Web.Setup;

/// <summary>Where the portal listens and how it logs.</summary>
internal static partial class HostSetup
{
    /// <summary>The address unless ASPNETCORE_URLS or a Kestrel section says another: this machine only.</summary>
    public const string Here = "http://localhost:5080";

    /// <summary>Listens on loopback unless told otherwise.</summary>
    public static void ListenNearby(this WebApplicationBuilder builder)
    {
        var told = builder.Configuration["urls"] ?? builder.Configuration["http_ports"] ?? builder.Configuration["https_ports"];
        if (string.IsNullOrEmpty(told) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(Here);
        }

        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.AddSimpleConsole(line => line.SingleLine = true);
    }

    /// <summary>Serves until it is told to stop; 1 when its address is taken, which is said in a sentence.</summary>
    public static async Task<int> ServeUntilStopped(this WebApplication app)
    {
        // Asked for now: afterwards there may be nobody to ask.
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Portal");
        try
        {
            await app.RunAsync();
            return 0;
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            Taken(log, taken.Message);
            return 1;
        }
    }

    [LoggerMessage(3203, LogLevel.Critical, "{Reason} Another program listens there: end it, or choose other addresses with ASPNETCORE_URLS and, for the demo's ERP, Portal__DemoErp__Url.")]
    private static partial void Taken(ILogger log, string reason);
}
