using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Kernel;

namespace Portal.Features.Audit;

/// <summary>True while an audit entry waits for its seal; asked before sealing, because a look is cheaper than a change.</summary>
[Needs(Permissions.System)]
public sealed record AnyUnsealed : IAsk<bool>
{
    internal sealed class Handler(PortalDb db) : IRequestHandler<AnyUnsealed, bool>
    {
        public async ValueTask<bool> Handle(AnyUnsealed query, CancellationToken ct) => await db.Audit.AnyAsync(a => a.Sequence == null, ct);
    }
}
