using Portal.Data;
using Portal.Features.Kernel;
using Portal.Web.Jobs;

namespace Portal.Web.Live;

/// <summary>Keeps the pump going: one node pumps, woken by the doorway; the others follow what it gave a cursor.</summary>
internal sealed class OutboxPump(Pump pump, OneNode nodes, UseCases useCases, Storage storage, TimeProvider clock, ILogger<OutboxPump> log) : SteadyWork(clock, log)
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
    protected override async Task Work(CancellationToken ct)
    {
        useCases.Changed += Wake;
        try
        {
            while (true)
            {
                await Serve(ct);
                await Rest(ct);
            }
        }
        finally
        {
            useCases.Changed -= Wake;
        }
    }

    private async Task Serve(CancellationToken ct)
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

    private async Task Rest(CancellationToken ct)
    {
        await _bell.WaitAsync(_longest, ct);
        // Many changes, one look.
        while (_bell.CurrentCount > 0 && await _bell.WaitAsync(0, ct))
        {
        }
    }
}
