using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;

namespace Portal.Features.Live;

/// <summary>Events that are due, oldest first; a supplier whose oldest has to wait is left out whole, so that its order holds.</summary>
[Needs(Permissions.System)]
public sealed record ListWaitingEvents(int Take) : IAsk<IReadOnlyList<ListWaitingEvents.Row>>
{
    /// <summary>An event as it lies in the outbox.</summary>
    public sealed record Row(SupplierId SupplierId, Guid Id, string Type, string Payload, string? TraceParent);

    internal sealed class Handler(PortalDb db, TimeProvider clock) : IRequestHandler<ListWaitingEvents, IReadOnlyList<Row>>
    {
        public async ValueTask<IReadOnlyList<Row>> Handle(ListWaitingEvents query, CancellationToken ct)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var waiting = db.Outbox.AsNoTracking().Where(m => m.DeliveredAt == null && m.ParkedAt == null);
            return await waiting
                .Where(m => !waiting.Any(held => held.SupplierId == m.SupplierId && held.NextAttemptAt > now))
                .OrderBy(m => m.At).ThenBy(m => m.Id)
                .Take(query.Take)
                .Select(m => new Row(m.SupplierId, m.Id, m.Type, m.Payload, m.TraceParent))
                .ToListAsync(ct);
        }
    }
}
