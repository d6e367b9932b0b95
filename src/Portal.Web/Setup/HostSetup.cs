namespace Portal.Web.Setup;

/// <summary>Where the portal listens and how it logs.</summary>
internal static class HostSetup
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
}
