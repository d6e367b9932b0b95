using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Portal.Connectors.Setup;
using Portal.Data;
using Portal.Exchange.Erp;
using Portal.Features;
using Portal.Features.Orders;
using Portal.Features.Postings;

namespace Portal.Chaos.Worker;

/// <summary>The portal without its doors: the rooms as they are, and one ERP connection.</summary>
internal static class Composition
{
    public static ServiceProvider Of(WorkerSettings settings, Death death)
    {
        IReadOnlyList<ErpConnectionOptions> connections =
        [
            new ErpConnectionOptions { Code = "DEMO", Kind = "demo-erp", Url = settings.Erp, TimeoutSeconds = settings.TimeoutSeconds, CallsPerMinute = 6000 },
        ];
        var services = new ServiceCollection()
            .AddLogging(log => log
                .AddSimpleConsole(line => (line.SingleLine, line.TimestampFormat) = (true, "HH:mm:ss.fff "))
                .SetMinimumLevel(LogLevel.Information)
                .AddFilter("Microsoft", LogLevel.Warning)
                .Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace))
            .AddPortalData(settings.Database)
            .AddPortalFeatures()
            .Configure<OrderOptions>(orders => orders.UndoSeconds = 0)
            .Configure<PostingOptions>(postings => (postings.LeaseSeconds, postings.PollSeconds) = (settings.LeaseSeconds, 1))
            .AddPortalConnectors()
            .AddSingleton(connections)
            .AddSingleton<IKillPoint>(death)
            .AddPostings()
            .AddSingleton<ErpGate>()
            .AddSingleton<IErpGate>(provider => new CarelessGate(provider.GetRequiredService<ErpGate>(), settings.Class, settings.Off))
            .Without(settings.Off);
        return services.BuildServiceProvider();
    }
}
