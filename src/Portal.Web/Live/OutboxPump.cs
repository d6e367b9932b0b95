using Portal.Data;
using Portal.Features.Kernel;

namespace Portal.Web.Live;

/// <summary>Keeps the pump going: one node pumps, woken by the doorway; the others follow what it gave a cursor.</summary>
internal sealed partial class OutboxPump(Pump pump, OneNode nodes, UseCases useCases, Storage storage, ILogger<OutboxPump> log) : BackgroundService
{
    /// <summary>Changes of other nodes wake nobody here: on PostgreSQL we look more often.</summary>
    private readonly TimeSpan _longest = TimeSpan.FromMilliseconds(storage.Provider is DatabaseProvider.Postgres ? 250 : 1000);

    private readonly SemaphoreSlim _bell = new(0);

    /// <summary>Looks now.</summary>
    public void Wake() => _bell.Release();

    /// <inheritdoc />
    public override void Dispose()
    {
        _bell.Dispose();
        base.Dispose();
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        useCases.Changed += Wake;
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await Serve(stoppingToken);
                await Rest(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal stops; what waits is delivered by the next start.
        }
        finally
        {
            useCases.Changed -= Wake;
        }
    }

    private async Task Serve(CancellationToken ct)
    {
        try
        {
            await using var turn = await nodes.Try("outbox", ct);
            await pump.Follow(ct);
            while (turn is not null && await turn.StillMine(ct))
            {
                if (await pump.Deliver(ct) == 0)
                {
                    await Rest(ct);
                }
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A database that is away for a while must not end the pump for good.
            Interrupted(log, e);
            await Task.Delay(TimeSpan.FromSeconds(1), ct);
        }
    }

    private async Task Rest(CancellationToken ct)
    {
        await _bell.WaitAsync(_longest, ct);
        // Many changes, one look.
        while (_bell.CurrentCount > 0 && await _bell.WaitAsync(0, ct))
        {
        }
    }

    [LoggerMessage(3321, LogLevel.Error, "The outbox pump was interrupted and goes on")]
    private static partial void Interrupted(ILogger log, Exception e);
}
