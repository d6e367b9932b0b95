using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Kernel;

namespace Portal.Features.Sync;

/// <summary>Inbound orders that nothing has been done with yet, oldest change first; what was tried in vain comes last, so that it holds nothing up.</summary>
[Needs(Permissions.System)]
public sealed record ListReceived(int Most = 500) : IAsk<IReadOnlyList<Guid>>
{
    internal sealed class Handler(PortalDb db) : IRequestHandler<ListReceived, IReadOnlyList<Guid>>
    {
        public async ValueTask<IReadOnlyList<Guid>> Handle(ListReceived query, CancellationToken ct) =>
            await db.Inbound.Where(d => d.State == InboundState.Received && d.Kind == StoreInboundOrders.Kind)
                .OrderBy(d => d.Attempts).ThenBy(d => d.ReceivedAt).ThenBy(d => d.ChangedAt).ThenBy(d => d.Id).Take(query.Most).Select(d => d.Id).ToListAsync(ct);
    }
}
