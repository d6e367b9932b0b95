using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;

namespace Portal.Features.Live;

/// <summary>Removes events that were delivered, and notes that rang, longer ago than the days given; answers how many, so that the caller goes on until there is nothing left.</summary>
/// <param name="Most">Rows of each kind in one transaction at most.</param>
[Needs(Permissions.System)]
public sealed record ForgetEvents(int Days, int Most = 500) : IDo<int>
{
    internal sealed class Handler(PortalDb db, TimeProvider clock) : IRequestHandler<ForgetEvents, int>
    {
        public async ValueTask<int> Handle(ForgetEvents command, CancellationToken ct)
        {
            if (command.Days < 1)
            {
                throw new RuleBroken("events.too-young", "Events are kept for a day at least.");
            }

            var before = clock.GetUtcNow().UtcDateTime.AddDays(-command.Days);
            var events = await db.Outbox.Where(m => m.DeliveredAt != null && m.DeliveredAt < before).OrderBy(m => m.DeliveredAt).Take(command.Most).ToListAsync(ct);
            db.Outbox.RemoveRange(events);
            // The last note stays: the next cursor is counted from it.
            var last = await db.LiveNotes.MaxAsync(n => (long?)n.Cursor, ct);
            var notes = (await db.LiveNotes.Where(n => n.Cursor != last).OrderBy(n => n.Cursor).Take(command.Most).ToListAsync(ct)).TakeWhile(n => n.At < before).ToList();
            db.LiveNotes.RemoveRange(notes);
            return events.Count + notes.Count;
        }
    }
}
