using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Kernel;

namespace Portal.Features.Live;

/// <summary>An event could not be delivered: it waits longer each time, and is parked after the sixth, or at once when trying again is no use.</summary>
/// <remarks>A parked event still rings: what it tells of has happened, only what should follow is missing.</remarks>
[Needs(Permissions.System)]
public sealed record FailEvent(Guid Id, string Why, bool ForGood, bool Readable) : IDo<IReadOnlyList<LiveNote>>
{
    private const int LongestWhy = 1000;

    private static readonly int[] WaitSeconds = [1, 2, 5, 15, 60];

    internal sealed class Handler(PortalDb db, TimeProvider clock) : IRequestHandler<FailEvent, IReadOnlyList<LiveNote>>
    {
        public async ValueTask<IReadOnlyList<LiveNote>> Handle(FailEvent act, CancellationToken ct)
        {
            if (await db.Outbox.SingleOrDefaultAsync(m => m.Id == act.Id && m.DeliveredAt == null && m.ParkedAt == null, ct) is not { } message)
            {
                return [];
            }

            var now = clock.GetUtcNow().UtcDateTime;
            message.LastError = act.Why[..Math.Min(act.Why.Length, LongestWhy)];
            message.Attempts++;
            if (!act.ForGood && message.Attempts <= WaitSeconds.Length)
            {
                message.NextAttemptAt = now.AddSeconds(WaitSeconds[message.Attempts - 1]);
                return [];
            }

            message.ParkedAt = now;
            return act.Readable ? await Bell.Write(db, message, now, ct) : [];
        }
    }
}
