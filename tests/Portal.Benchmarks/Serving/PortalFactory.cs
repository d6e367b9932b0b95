using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Portal.Web.Components;

namespace Portal.Benchmarks.Serving;

/// <summary>The portal as it is, with some doors more for whoever measures. Its settings are the environment's.</summary>
internal sealed class PortalFactory : WebApplicationFactory<App>
{
    /// <summary>Serves on a port of this machine until whoever started it has gone.</summary>
    public static async Task Serve(int port)
    {
        await using var factory = new PortalFactory();
        factory.UseKestrel(port);
        factory.StartServer();
        Voice.Say(ServedPortal.Verb);
        await Voice.Listen();
    }

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.ConfigureServices(services => services
            .AddSingleton<IStartupFilter, MeasuringDoors>()
            .AddSingleton<CircuitCount>()
            .AddSingleton<CircuitHandler>(p => p.GetRequiredService<CircuitCount>())
            // A circuit that was closed is not kept for its browser to come back.
            .PostConfigure<CircuitOptions>(circuits => circuits.DisconnectedCircuitMaxRetained = 0));
    }
}
