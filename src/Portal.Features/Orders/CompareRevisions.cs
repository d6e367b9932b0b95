using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Orders;
using Portal.Features.Kernel;

namespace Portal.Features.Orders;

/// <summary>What differs between two revisions of an order, line by line.</summary>
[Needs(Permissions.ReadOrders)]
public sealed record CompareRevisions(Guid OrderId, int From, int To) : IAsk<IReadOnlyList<CompareRevisions.Change>>
{
    /// <summary>A line in both revisions; null where it is not there. Unchanged lines are left out.</summary>
    public sealed record Change(int Line, LineContent? Before, LineContent? After);

    internal sealed class Handler(PortalDb db) : IRequestHandler<CompareRevisions, IReadOnlyList<Change>>
    {
        public async ValueTask<IReadOnlyList<Change>> Handle(CompareRevisions query, CancellationToken ct)
        {
            var revisions = await db.Orders.AsNoTracking().Where(o => o.Id == query.OrderId).SelectMany(o => o.Revisions)
                .Where(r => r.Number == query.From || r.Number == query.To).ToListAsync(ct);
            var from = revisions.FirstOrDefault(r => r.Number == query.From)?.Content ?? throw new NotFound();
            var to = revisions.FirstOrDefault(r => r.Number == query.To)?.Content ?? throw new NotFound();
            return [.. from.Lines.Concat(to.Lines).Select(l => l.ErpLineId).Distinct()
                .Select(id => (Before: from.Lines.FirstOrDefault(l => l.ErpLineId == id), After: to.Lines.FirstOrDefault(l => l.ErpLineId == id)))
                .Where(c => c.Before is null || c.After is null || Differs(c.Before, c.After))
                .Select(c => new Change((c.After ?? c.Before)!.Number, c.Before, c.After))
                .OrderBy(c => c.Line)];
        }

        private static bool Differs(LineContent a, LineContent b) =>
            (a with { Requested = [], Received = 0 }) != (b with { Requested = [], Received = 0 }) || !SchedulePart.Same(a.Requested, b.Requested);
    }
}
