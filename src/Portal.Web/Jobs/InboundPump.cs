using Portal.Features.Kernel;
using Portal.Features.Sync;

namespace Portal.Web.Jobs;

/// <summary>Applies what waited for a steward as soon as it may go on: woken by every change, asleep between.</summary>
internal sealed partial class InboundPump(UseCases useCases, InboundWork inbound, Opening opening, TimeProvider clock, ILogger<InboundPump> log) : SteadyWork(clock, log)
{
    private readonly SemaphoreSlim _wake = new(0, 1);
    private readonly ILogger<InboundPump> _log = log;

    /// <inheritdoc />
    public override void Dispose()
    {
        _wake.Dispose();
        base.Dispose();
    }

    /// <inheritdoc />
    protected override async Task Work(CancellationToken ct)
    {
        await opening.Reached(ct);
        useCases.Changed += Wake;
        // What came before it listened, or while it was interrupted.
        Wake();
        try
        {
            while (true)
            {
                await _wake.WaitAsync(ct);
                await Apply(ct);
            }
        }
        finally
        {
            useCases.Changed -= Wake;
        }
    }

    private async Task Apply(CancellationToken ct)
    {
        try
        {
            await inbound.ApplyReceived(again: false, ct);
        }
        catch (AggregateException e)
        {
            // The documents stay as they are; the next reading of their ERP tries them again and shows the error at its feed.
            Broken(_log, e);
        }
    }

    private void Wake()
    {
        try
        {
            if (_wake.CurrentCount == 0)
            {
                _wake.Release();
            }
        }
        catch (SemaphoreFullException)
        {
            // Two changes at once: one wake-up is enough.
        }
    }

    [LoggerMessage(3412, LogLevel.Error, "Inbound documents could not be applied")]
    private static partial void Broken(ILogger log, Exception e);
}
