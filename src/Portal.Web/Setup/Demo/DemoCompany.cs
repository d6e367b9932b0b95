using Portal.DemoErp;
using Portal.Features.Kernel;

namespace Portal.Web.Setup.Demo;

/// <summary>Starts the demo's ERP beside the portal, fills the company and settles its people.</summary>
internal sealed partial class DemoCompany(
    Settings settings, DemoPeople people, IEnumerable<IDemoSeed> seeds, UseCases useCases, TimeProvider clock, ILogger<DemoCompany> log) : BackgroundService
{
    private readonly SemaphoreSlim _changed = new(0, 1);
    private WebApplication? _erp;

    /// <inheritdoc />
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings.Portal.DemoErp.Start)
        {
            var options = new DemoErpOptions { Folder = settings.Folder, Url = settings.Portal.DemoErp.Url, Orders = settings.Portal.DemoErp.Orders, Time = clock };
            _erp = DemoErpHost.Build(options, lines => lines.AddSimpleConsole(c => c.SingleLine = true).SetMinimumLevel(LogLevel.Warning));
            await _erp.StartAsync(cancellationToken);
        }

        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (_erp is not null)
        {
            await _erp.StopAsync(cancellationToken);
            await _erp.DisposeAsync();
        }
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        _changed.Dispose();
        base.Dispose();
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        useCases.Changed += Wake;
        try
        {
            // People come in while the history is still being told.
            await Task.WhenAll(Settle(stoppingToken), Tell(stoppingToken));
        }
        finally
        {
            useCases.Changed -= Wake;
        }
    }

    private async Task Settle(CancellationToken ct)
    {
        while (!await people.Settle(ct))
        {
            await _changed.WaitAsync(ct);
        }

        Settled(log);
    }

    private async Task Tell(CancellationToken ct)
    {
        foreach (var seed in seeds)
        {
            await seed.Seed(ct);
        }

        Filled(log);
    }

    private void Wake()
    {
        try
        {
            if (_changed.CurrentCount == 0)
            {
                _changed.Release();
            }
        }
        catch (SemaphoreFullException)
        {
            // Two changes at once: the second wake-up is not needed.
        }
    }

    [LoggerMessage(3101, LogLevel.Information, "The demo's people are complete")]
    private static partial void Settled(ILogger log);

    [LoggerMessage(3103, LogLevel.Information, "The demo's history is complete")]
    private static partial void Filled(ILogger log);
}
