using Microsoft.EntityFrameworkCore;

namespace Portal.Data;

/// <summary>Asks the database what time it is, inside the transaction under way.</summary>
internal sealed class LeaseClock(PortalDb db, Storage storage) : ILeaseClock
{
    public async Task<DateTime> Now(CancellationToken ct)
    {
#pragma warning disable RS0030 // The time is no row of anybody's, and LINQ has no word for the database's clock.
        var now = storage.Provider is DatabaseProvider.Postgres
            ? db.Database.SqlQuery<DateTime>($"""select clock_timestamp() as "Value" """)
            : db.Database.SqlQuery<DateTime>($"""select strftime('%Y-%m-%d %H:%M:%f', 'now') as "Value" """);
#pragma warning restore RS0030
        return DateTime.SpecifyKind(await now.SingleAsync(ct), DateTimeKind.Utc);
    }
}
