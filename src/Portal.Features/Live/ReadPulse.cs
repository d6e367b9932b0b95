using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Kernel;

namespace Portal.Features.Live;

/// <summary>How the outbox does, and the cursors kept; that it answers says that the database does.</summary>
[Needs(Permissions.System)]
public sealed record ReadPulse : IAsk<ReadPulse.View>
{
    /// <summary>Counts of events, the age of the oldest that waits, the last cursor given and the first that is still kept.</summary>
    public sealed record View(int Waiting, int Parked, TimeSpan Lag, long Cursor, long FirstCursor);

    internal sealed class Handler(PortalDb db, TimeProvider clock) : IRequestHandler<ReadPulse, View>
    {
        public async ValueTask<View> Handle(ReadPulse query, CancellationToken ct)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var waiting = db.Outbox.AsNoTracking().Where(m => m.DeliveredAt == null && m.ParkedAt == null);
            var oldest = await waiting.MinAsync(m => (DateTime?)m.At, ct);
            return new(
                await waiting.CountAsync(ct),
                await db.Outbox.CountAsync(m => m.DeliveredAt == null && m.ParkedAt != null, ct),
                oldest < now ? now - oldest.Value : TimeSpan.Zero,
                await db.LiveNotes.MaxAsync(n => (long?)n.Cursor, ct) ?? 0,
                await db.LiveNotes.MinAsync(n => (long?)n.Cursor, ct) ?? 0);
        }
    }
}
