using Portal.Data;
using Portal.Features.Audit;
using Portal.Features.Kernel;

namespace Portal.Web.Jobs;

/// <summary>Seals audit entries a few seconds after their commit, one node at a time.</summary>
/// <remarks>Should two seal at once all the same, the chain's head refuses the second.</remarks>
internal sealed partial class AuditSealer(UseCases useCases, OneNode nodes, TimeProvider clock, ILogger<AuditSealer> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await Seal(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal stops; what waits is sealed by the next start.
        }
    }

    private async Task Seal(CancellationToken ct)
    {
        try
        {
            await using var turn = await nodes.Try("audit", ct);
            while (turn is not null && (await useCases.Send(new AnyUnsealed(), System, ct)).Value)
            {
                if ((await useCases.Send(new SealAudit(), System, ct)).Error is { } no)
                {
                    NotSealed(log, no.Code);
                    return;
                }
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A database that is away for a while must not end the sealing for good.
            Interrupted(log, e);
        }
    }

    private static void System(Caller caller) => caller.BecomeSystem("audit sealer");

    [LoggerMessage(3401, LogLevel.Warning, "Audit entries were not sealed this time: {Why}")]
    private static partial void NotSealed(ILogger log, string why);

    [LoggerMessage(3402, LogLevel.Error, "Sealing the audit was interrupted and goes on")]
    private static partial void Interrupted(ILogger log, Exception e);
}
