using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Exchange.Erp;
using Portal.Features.Kernel;

namespace Portal.Features.Sync;

/// <summary>Stores what an ERP said of orders, raw, before anything is done with it, and moves the watermark in the same transaction; a known stamp is stored once.</summary>
[Needs(Permissions.System)]
public sealed record StoreInboundOrders(string ErpCode, IReadOnlyList<ErpOrder> Orders) : IDo<int>
{
    /// <summary>The kind of these documents.</summary>
    public const string Kind = "order";

    internal sealed class Handler(PortalDb db, FeedBook feeds, TimeProvider clock) : IRequestHandler<StoreInboundOrders, int>
    {
        public async ValueTask<int> Handle(StoreInboundOrders command, CancellationToken ct)
        {
            var orders = command.Orders.DistinctBy(o => (o.Number, o.Stamp)).ToList();
            var known = await Known(command.ErpCode, orders, ct);
            var now = clock.GetUtcNow().UtcDateTime;
            var fresh = orders.Where(o => !known.Contains((o.Number, o.Stamp))).ToList();
            db.Inbound.AddRange(fresh.Select(o => new InboundDocument
            {
                System = command.ErpCode,
                Kind = Kind,
                ForeignId = o.Number,
                Stamp = o.Stamp,
                Content = SyncJson.Write(o),
                ChangedAt = o.ChangedAt,
                ReceivedAt = now,
            }));
            if (orders.Count > 0)
            {
                await feeds.Read(command.ErpCode, Feeds.Orders, orders.Max(o => o.ChangedAt), ct);
            }

            return fresh.Count;
        }

        private async Task<HashSet<(string, string)>> Known(string erpCode, List<ErpOrder> orders, CancellationToken ct)
        {
            var known = new HashSet<(string, string)>();
            foreach (var part in orders.Select(o => o.Number).Distinct().Chunk(500))
            {
                var rows = await db.Inbound.Where(d => d.System == erpCode && d.Kind == Kind && part.Contains(d.ForeignId)).Select(d => new { d.ForeignId, d.Stamp }).ToListAsync(ct);
                known.UnionWith(rows.Select(r => (r.ForeignId, r.Stamp)));
            }

            return known;
        }
    }
}
