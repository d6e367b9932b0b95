using Portal.Data;
using Portal.Features.Audit;
using Portal.Features.Kernel;

namespace Portal.Web.Jobs;

/// <summary>Seals audit entries a few seconds after their commit, one node at a time.</summary>
/// <remarks>Should two seal at once all the same, the chain's head refuses the second.</remarks>
internal sealed partial class AuditSealer(UseCases useCases, OneNode nodes, TimeProvider clock, ILogger<AuditSealer> log) : SteadyWork(clock, log)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);
    private readonly TimeProvider _clock = clock;
    private readonly ILogger<AuditSealer> _log = log;

    /// <inheritdoc />
    protected override async Task Work(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(Interval, _clock);
        while (await timer.WaitForNextTickAsync(ct))
        {
            await Seal(ct);
        }
    }

    private async Task Seal(CancellationToken ct)
    {
        await using var turn = await nodes.Try("audit", ct);
        while (turn is not null && (await useCases.Send(new AnyUnsealed(), System, ct)).Value)
        {
            if ((await useCases.Send(new SealAudit(), System, ct)).Error is { } no)
            {
                NotSealed(_log, no.Code);
                return;
            }
        }
    }

    private static void System(Caller caller) => caller.BecomeSystem("audit sealer");

    [LoggerMessage(3401, LogLevel.Warning, "Audit entries were not sealed this time: {Why}")]
    private static partial void NotSealed(ILogger log, string why);
}
