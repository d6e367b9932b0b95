using Portal.DemoErp.Api;
using Portal.DemoErp.Data;
using Portal.DemoErp.Orders;
using Portal.DemoErp.Seed;

namespace Portal.DemoErp;

/// <summary>Builds the DemoErp as a web application of its own, alone or as a second Kestrel inside another process.</summary>
public static class DemoErpHost
{
    /// <summary>Opens (and on the first start seeds) the database and builds the application; the caller starts and disposes it.</summary>
    /// <param name="options">Where it lives; wrong ones throw <see cref="ArgumentException"/> that names all failures.</param>
    /// <param name="logging">Where log lines go; the console when null.</param>
    public static WebApplication Build(DemoErpOptions options, Action<ILoggingBuilder>? logging = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        var failures = options.Failures();
        if (failures.Count > 0)
        {
            throw new ArgumentException(string.Join(" ", failures));
        }

        // Empty, so that the settings of a host that runs us in-process (its Kestrel section, ASPNETCORE_URLS) are not ours.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "Portal.DemoErp" });
        builder.WebHost.UseKestrelCore().UseUrls(options.Url);
        (logging ?? ToConsole)(builder.Logging);
        var store = new Store(options.Folder, options.Time);
        builder.Services
            .AddSingleton(_ => store)
            .AddSingleton(options.Time)
            .AddSingleton<Switches>()
            .AddSingleton<Confirmations>()
            .AddRoutingCore()
            .ConfigureHttpJsonOptions(json => JsonShape.Apply(json.SerializerOptions))
            .Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true)
            .AddHostFiltering(hosts => hosts.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"]);
        store.Prepare(session => new Seeder(session, options).Run());
        return Doors.Open(builder.Build());
    }

    private static void ToConsole(ILoggingBuilder logging) =>
        logging.AddSimpleConsole(line => line.SingleLine = true).AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
}
