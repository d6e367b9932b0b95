using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Orders;
using Portal.Exchange.Erp;

namespace Portal.Features.Sync;

/// <summary>Documents of one system that are applied in one transaction, with the orders and the other documents that they concern, read at once.</summary>
internal sealed class InboundBatch
{
    private readonly Dictionary<string, PurchaseOrder> _orders;
    private readonly Dictionary<string, DateTime> _applied;
    private readonly ILookup<string, InboundDocument> _open;

    private InboundBatch(string system, Dictionary<Guid, ErpOrder> said, Dictionary<string, PurchaseOrder> orders, Dictionary<string, DateTime> applied, ILookup<string, InboundDocument> open) =>
        (System, Said, _orders, _applied, _open) = (system, said, orders, applied, open);

    public string System { get; }

    /// <summary>What each document says.</summary>
    public IReadOnlyDictionary<Guid, ErpOrder> Said { get; }

    public static async Task<InboundBatch> Load(PortalDb db, string system, IReadOnlyList<InboundDocument> documents, CancellationToken ct)
    {
        var said = documents.ToDictionary(d => d.Id, d => SyncJson.Read<ErpOrder>(d.Content));
        var numbers = said.Values.Select(s => s.Number).Distinct().ToList();
        var orders = await db.Orders.Include(o => o.Revisions).Include(o => o.Lines).ThenInclude(l => l.Schedule).Include(o => o.Lines).ThenInclude(l => l.Answers)
            .Where(o => o.ErpCode == system && numbers.Contains(o.Number)).ToDictionaryAsync(o => o.Number, ct);
        var same = db.Inbound.Where(d => d.System == system && d.Kind == StoreInboundOrders.Kind && numbers.Contains(d.ForeignId));
        var applied = await same.Where(d => d.State == InboundState.Applied).GroupBy(d => d.ForeignId).Select(g => new { g.Key, Last = g.Max(d => d.ChangedAt) }).ToDictionaryAsync(g => g.Key, g => g.Last, ct);
        var open = await same.Where(d => d.State == InboundState.Received || d.State == InboundState.Waiting || d.State == InboundState.Parked).ToListAsync(ct);
        return new(system, said, orders, applied, open.ToLookup(d => d.ForeignId));
    }

    /// <summary>The order as the portal holds it; null when it doesn't know it yet.</summary>
    public PurchaseOrder? Order(string number) => _orders.GetValueOrDefault(number);

    /// <summary>True when a document with a later change of the same order was applied.</summary>
    public bool IsOutdated(InboundDocument document) => _applied.TryGetValue(document.ForeignId, out var last) && last > document.ChangedAt;

    /// <summary>It is the order now; an older state that still waits would change nothing any more.</summary>
    public void Applied(InboundDocument document, PurchaseOrder order, DateTime at)
    {
        document.Ended(InboundState.Applied, null, at);
        (_orders[document.ForeignId], _applied[document.ForeignId]) = (order, document.ChangedAt);
        foreach (var older in _open[document.ForeignId].Where(d => d.State is InboundState.Received or InboundState.Waiting or InboundState.Parked && d.ChangedAt < document.ChangedAt))
        {
            older.Ended(InboundState.Superseded, "A later state was applied before.", at);
        }
    }
}
