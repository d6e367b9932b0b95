namespace Portal.Domain.Shipments;

/// <summary>What a shipment announces of an order line, in the line's unit.</summary>
/// <param name="IsComing">True while what has not been received of it is still on the way.</param>
public sealed record AnnouncedQuantity(Guid ShipmentId, Guid OrderLineId, decimal Quantity, bool IsComing);
