using Microsoft.Extensions.Options;
using Portal.Connectors.Setup;
using Portal.Exchange.Erp;
using Portal.Features.Postings;
using Portal.Web.Jobs;

namespace Portal.Web.Setup;

/// <summary>The ERPs that the portal talks to.</summary>
internal static class ErpSetup
{
    /// <summary>The short name of the demo's ERP.</summary>
    public const string DemoCode = "DEMO";

    /// <summary>Registers the list of connections, the demo's among them in Demo, and the jobs that keep the portal in step with them.</summary>
    public static void AddErps(this WebApplicationBuilder builder, Settings settings)
    {
        IReadOnlyList<ErpConnectionOptions> connections = [.. Connections(settings)];
        builder.Services
            .AddPortalConnectors()
            .AddSingleton(connections)
            .AddSyncJobs(connections)
            .AddSingleton(Options.Create(settings.Portal.Postings))
            .AddPostings()
            .AddHostedService<PostingService>()
            .AddSingleton<IRecurringJob, PostingWatch>();
    }

    private static IEnumerable<ErpConnectionOptions> Connections(Settings settings)
    {
        if (settings.Demo && settings.Portal.Erp.Connections.All(c => c.Code != DemoCode))
        {
            // Its watermarks are exact. With an overlap all that it invented within the same minutes would be read again and again, as long as nothing changes.
            yield return new ErpConnectionOptions { Code = DemoCode, Kind = "demo-erp", Url = new Uri(settings.Portal.DemoErp.Url), IntervalSeconds = 5, OverlapSeconds = 0, CallsPerMinute = 6000 };
        }

        foreach (var erp in settings.Portal.Erp.Connections)
        {
            yield return erp;
        }
    }
}
