namespace Portal.Web.Jobs;

/// <summary>Work that lasts as long as the portal: what breaks it is logged, and after a pause it begins again.</summary>
/// <remarks>An exception that leaves a hosted service ends the whole portal, and a database that restarts is no reason for that.</remarks>
internal abstract partial class SteadyWork(TimeProvider clock, ILogger log) : BackgroundService
{
    /// <summary>The id under which the log says that work was interrupted.</summary>
    public const int InterruptedId = 3411;

    /// <summary>The pause after it broke.</summary>
    protected virtual TimeSpan Pause => TimeSpan.FromSeconds(1);

    /// <summary>Works until it is told to stop.</summary>
    protected abstract Task Work(CancellationToken ct);

    /// <inheritdoc />
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!await Worked(stoppingToken))
            {
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal stops; what waits is done by the next start.
        }
    }

    private async Task<bool> Worked(CancellationToken ct)
    {
        try
        {
            await Work(ct);
            return true;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return true;
        }
        catch (Exception e)
        {
            // Also while it is told to stop: a database that goes first is no reason to end with an error.
            Interrupted(log, GetType().Name, e);
            return false;
        }
    }

    [LoggerMessage(InterruptedId, LogLevel.Error, "{Work} was interrupted and begins again")]
    private static partial void Interrupted(ILogger log, string work, Exception e);
}
