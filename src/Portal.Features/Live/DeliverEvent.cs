using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Kernel;

namespace Portal.Features.Live;

/// <summary>Marks an event as delivered and gives its notes their cursors; a second time it does nothing.</summary>
[Needs(Permissions.System)]
public sealed record DeliverEvent(Guid Id) : IDo<IReadOnlyList<LiveNote>>
{
    internal sealed class Handler(PortalDb db, TimeProvider clock) : IRequestHandler<DeliverEvent, IReadOnlyList<LiveNote>>
    {
        public async ValueTask<IReadOnlyList<LiveNote>> Handle(DeliverEvent act, CancellationToken ct)
        {
            if (await db.Outbox.SingleOrDefaultAsync(m => m.Id == act.Id && m.DeliveredAt == null, ct) is not { } message)
            {
                return [];
            }

            var now = clock.GetUtcNow().UtcDateTime;
            (message.DeliveredAt, message.ParkedAt, message.LastError) = (now, null, null);
            return await Bell.Write(db, message, now, ct);
        }
    }
}
