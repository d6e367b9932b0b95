using Portal.Data;

namespace Portal.Testing;

/// <summary>The database's clock, as a test wants it.</summary>
public sealed class FakeLeaseClock(TimeProvider clock) : ILeaseClock
{
    public Task<DateTime> Now(CancellationToken ct) => Task.FromResult(clock.GetUtcNow().UtcDateTime);
}
