using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Kernel;

namespace Portal.Features.Audit;

/// <summary>How long the oldest audit entry has waited for its seal; none waits: zero. Until then it can go without leaving a gap.</summary>
[Needs(Permissions.System)]
public sealed record OldestUnsealed : IAsk<TimeSpan>
{
    internal sealed class Handler(PortalDb db, TimeProvider clock) : IRequestHandler<OldestUnsealed, TimeSpan>
    {
        public async ValueTask<TimeSpan> Handle(OldestUnsealed query, CancellationToken ct)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            return await db.Audit.Where(a => a.Sequence == null).MinAsync(a => (DateTime?)a.At, ct) is { } oldest && oldest < now ? now - oldest : TimeSpan.Zero;
        }
    }
}
