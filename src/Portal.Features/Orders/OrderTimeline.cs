using System.Diagnostics;
using Portal.Data;
using Portal.Domain.Orders;
using Portal.Features.Kernel;

namespace Portal.Features.Orders;

/// <summary>Writes the timeline of orders, from the ERP's event to the ERP's posting, which is also what key figures are made of.</summary>
internal sealed class OrderTimeline(PortalDb db, Caller caller, TimeProvider clock)
{
    /// <summary>Adds an entry that happened now.</summary>
    public void Add(PurchaseOrder order, int? line, OrderEntryKind kind, object? facts = null, DateTime? since = null, bool isInternal = false) =>
        db.OrderEntries.Add(new OrderEntry
        {
            SupplierId = order.SupplierId,
            OrderId = order.Id,
            Line = line,
            Kind = kind,
            At = clock.GetUtcNow().UtcDateTime,
            Since = since,
            By = caller.Name,
            Internal = isInternal,
            Facts = facts is null ? "{}" : Facts.Write(facts),
            TraceId = Activity.Current?.TraceId.ToString(),
        });
}
