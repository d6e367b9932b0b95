using Portal.Domain.Kernel;

namespace Portal.Domain.Shipments;

/// <summary>A supplier announced a shipment; the order lines named are to be counted again.</summary>
public sealed record ShipmentAnnounced(SupplierId SupplierId, Guid ShipmentId, string Number, int Revision, IReadOnlyList<Guid> OrderLines) : IDomainEvent;

/// <summary>A supplier corrected an announced shipment; the order lines named were or are on it.</summary>
public sealed record ShipmentCorrected(SupplierId SupplierId, Guid ShipmentId, string Number, int Revision, IReadOnlyList<Guid> OrderLines) : IDomainEvent;

/// <summary>A supplier took an announced shipment back.</summary>
public sealed record ShipmentCancelled(SupplierId SupplierId, Guid ShipmentId, string Number, int Revision, IReadOnlyList<Guid> OrderLines) : IDomainEvent;

/// <summary>The dock saw a shipment arrive.</summary>
public sealed record ShipmentArrived(SupplierId SupplierId, Guid ShipmentId, string Number, DateOnly On) : IDomainEvent;

/// <summary>The dock had marked the wrong shipment: it has not arrived.</summary>
public sealed record ShipmentArrivalUndone(SupplierId SupplierId, Guid ShipmentId, string Number) : IDomainEvent;

/// <summary>What goods receipt has booked of a shipment changed.</summary>
public sealed record ShipmentReceiptCounted(SupplierId SupplierId, Guid ShipmentId, string Number, ShipmentState State) : IDomainEvent;

/// <summary>No more of a shipment comes: all was booked, or a person decided it.</summary>
public sealed record ShipmentClosed(SupplierId SupplierId, Guid ShipmentId, string Number, string? Reason, IReadOnlyList<Guid> OrderLines) : IDomainEvent;

/// <summary>The decision that no more of a shipment comes was taken back.</summary>
public sealed record ShipmentReopened(SupplierId SupplierId, Guid ShipmentId, string Number, ShipmentState State, IReadOnlyList<Guid> OrderLines) : IDomainEvent;

/// <summary>Something of an order line was announced, received, sent back or asked for: its counted delivery moved.</summary>
public sealed record DeliveryMoved(SupplierId SupplierId, Guid OrderId, string OrderNumber, int Line) : IDomainEvent;

/// <summary>The received quantity of an order line went down: goods went back, or a booking was taken back.</summary>
public sealed record ReceivedWentDown(SupplierId SupplierId, Guid OrderId, string OrderNumber, int Line, decimal Was, decimal Is) : IDomainEvent;

/// <summary>A revision cut an order line below what has been shipped of it; <paramref name="Beyond"/> is on the way and no longer wanted.</summary>
public sealed record LineCutBelowShipped(SupplierId SupplierId, Guid OrderId, string OrderNumber, int Line, decimal Ordered, decimal Beyond) : IDomainEvent;
