using Portal.Features.Kernel;
using Portal.Features.Live;
using Portal.Web.Live;

namespace Portal.Web.Jobs;

/// <summary>Once a minute: wakes the pump, should a bell have been missed, and notes how the outbox does.</summary>
internal sealed class SweepOutbox : IRecurringJob
{
    private readonly OutboxPump _pump;
    private readonly UseCases _useCases;
    private ReadPulse.View _last = new(0, 0, TimeSpan.Zero, 0, 0);

    public SweepOutbox(OutboxPump pump, UseCases useCases)
    {
        (_pump, _useCases) = (pump, useCases);
        Telemetry.Meter.CreateObservableGauge("portal.outbox.waiting", () => _last.Waiting);
        Telemetry.Meter.CreateObservableGauge("portal.outbox.parked", () => _last.Parked);
        Telemetry.Meter.CreateObservableGauge("portal.outbox.lag", () => _last.Lag.TotalSeconds, "s");
    }

    /// <inheritdoc />
    public string Id => "outbox-sweep";

    /// <inheritdoc />
    public string Cron => "* * * * *";

    /// <inheritdoc />
    public async Task Run(CancellationToken ct)
    {
        _pump.Wake();
        _last = (await _useCases.Send(new ReadPulse(), c => c.BecomeSystem("sweep"), ct)).Value ?? _last;
    }
}
