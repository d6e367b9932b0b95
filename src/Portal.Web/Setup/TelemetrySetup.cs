using System.Security.Cryptography;
using System.Text;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Portal.Features.Kernel;

namespace Portal.Web.Setup;

/// <summary>Traces and metrics: to a collector when one is set, and at /metrics for whoever has the token.</summary>
internal static class TelemetrySetup
{
    /// <summary>Where the scraper comes.</summary>
    public const string Metrics = "/metrics";

    /// <summary>Registers sources and exporters.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder, Settings settings)
    {
        var told = settings.Portal.Telemetry;
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(r => r.AddService("portal"))
            .WithTracing(traces =>
            {
                // The last two are what HttpClient and Npgsql tell by themselves.
                traces.AddSource(Telemetry.Name, "System.Net.Http", "Npgsql").AddAspNetCoreInstrumentation(a => a.Filter = context => !context.Request.Path.StartsWithSegments("/health"));
                if (told.OtlpEndpoint.Length > 0)
                {
                    traces.AddOtlpExporter(o => o.Endpoint = new Uri(told.OtlpEndpoint));
                }
            })
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(Telemetry.Name).AddAspNetCoreInstrumentation().AddMeter("System.Runtime").AddPrometheusExporter();
                if (told.OtlpEndpoint.Length > 0)
                {
                    metrics.AddOtlpExporter(o => o.Endpoint = new Uri(told.OtlpEndpoint));
                }
            });
    }

    /// <summary>Maps /metrics behind its token; without a token there is no /metrics.</summary>
    public static void MapMetrics(this WebApplication app, Settings settings)
    {
        if (settings.Portal.Telemetry.MetricsToken is not { Length: > 0 } token)
        {
            return;
        }

        app.MapPrometheusScrapingEndpoint(Metrics).RequireAuthorization(p => p.RequireAssertion(context =>
            context.Resource is HttpContext http && IsToken(http.Request.Headers.Authorization.ToString(), token)));
    }

    private static bool IsToken(string header, string token) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(header)), SHA256.HashData(Encoding.UTF8.GetBytes($"Bearer {token}")));
}
