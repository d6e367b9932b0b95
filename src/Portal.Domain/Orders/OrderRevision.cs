using Portal.Domain.Kernel;

namespace Portal.Domain.Orders;

/// <summary>A revision of an order, kept whole.</summary>
[Unaudited("a revision never changes")]
public sealed class OrderRevision : ISupplierOwned, IPart
{
    private OrderRevision()
    {
    }

    internal OrderRevision(PurchaseOrder order, OrderContent content, DateTime at) =>
        (Id, SupplierId, OrderId, Number, Content, ReceivedAt) = (Guid.CreateVersion7(), order.SupplierId, order.Id, order.Revision, content, at);

    public Guid Id { get; private set; }

    public SupplierId SupplierId { get; private set; }

    public Guid OrderId { get; private set; }

    /// <summary>By the portal's own count; the ERP's number stands in the content.</summary>
    public int Number { get; private set; }

    public OrderContent Content { get; private set; } = null!;

    /// <summary>When the portal took it (UTC).</summary>
    public DateTime ReceivedAt { get; private set; }

    public Guid RootId => OrderId;
}
