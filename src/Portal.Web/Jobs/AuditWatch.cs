using Portal.Features.Audit;
using Portal.Features.Kernel;

namespace Portal.Web.Jobs;

/// <summary>Looks every minute how long audit entries have waited for their seal: an entry without one could be taken away unseen.</summary>
internal sealed partial class AuditWatch : IRecurringJob
{
    /// <summary>Longer than this is told loudly; sealing takes seconds.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private readonly UseCases _useCases;
    private readonly ILogger<AuditWatch> _log;
    private TimeSpan _oldest;

    public AuditWatch(UseCases useCases, ILogger<AuditWatch> log)
    {
        (_useCases, _log) = (useCases, log);
        Telemetry.Meter.CreateObservableGauge("portal.audit.unsealed_age", () => _oldest.TotalSeconds, "s");
    }

    /// <inheritdoc />
    public string Id => "audit-watch";

    /// <inheritdoc />
    public string Cron => "* * * * *";

    /// <inheritdoc />
    public async Task Run(CancellationToken ct)
    {
        _oldest = (await _useCases.Send(new OldestUnsealed(), c => c.BecomeSystem("audit watch"), ct)).Value;
        if (_oldest > Longest)
        {
            Late(_log, (int)_oldest.TotalMinutes);
        }
    }

    [LoggerMessage(3402, LogLevel.Error, "Audit entries have waited {Minutes} minutes for their seal")]
    private static partial void Late(ILogger log, int minutes);
}
