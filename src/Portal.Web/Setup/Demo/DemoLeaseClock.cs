using Portal.Data;

namespace Portal.Web.Setup.Demo;

/// <summary>The clock of the leases, which follows the demo into the past so that its postings were answered back then.</summary>
internal sealed class DemoLeaseClock(ILeaseClock real, TimeProvider clock) : ILeaseClock
{
    /// <inheritdoc />
    public async Task<DateTime> Now(CancellationToken ct) => DemoClock.IsTelling ? clock.GetUtcNow().UtcDateTime : await real.Now(ct);
}
