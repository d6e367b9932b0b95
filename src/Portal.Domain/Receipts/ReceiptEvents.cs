using Portal.Domain.Kernel;

namespace Portal.Domain.Receipts;

/// <summary>The ERP booked a goods receipt document; the figures of the order lines named are to be counted again.</summary>
public sealed record GoodsReceiptBooked(SupplierId SupplierId, Guid ReceiptId, string Document, Guid? ShipmentId, IReadOnlyList<Guid> OrderLines) : IDomainEvent;

/// <summary>The ERP changed a document that it had booked.</summary>
public sealed record GoodsReceiptRestated(SupplierId SupplierId, Guid ReceiptId, string Document, Guid? ShipmentId, IReadOnlyList<Guid> OrderLines) : IDomainEvent;

/// <summary>It became known which shipment the goods of a document came with; both shipments are to be counted again.</summary>
public sealed record GoodsReceiptReferred(SupplierId SupplierId, Guid ReceiptId, string Document, Guid? ShipmentBefore, Guid? ShipmentId) : IDomainEvent;
