namespace Portal.Domain.Receipts;

/// <summary>What one line of a goods receipt does to an order line, and to the shipment that it refers to.</summary>
/// <param name="ShipmentId">The shipment that the goods came with; null when the ERP names none that is known.</param>
/// <param name="Effect">The change of the figures, with its sign.</param>
/// <param name="PostedOn">The ERP's posting day.</param>
/// <param name="TakenAt">When the portal took it first (UTC); the order within a day.</param>
/// <param name="CompletesDelivery">True when the ERP expects no more of the order line.</param>
public sealed record Booking(
    Guid OrderLineId,
    Guid? ShipmentId,
    MovementKind Kind,
    ReceiptFigures Effect,
    DateOnly PostedOn,
    DateTime TakenAt,
    bool CompletesDelivery = false)
{
    /// <summary>In the order in which they were booked.</summary>
    public static IReadOnlyList<Booking> Ordered(IEnumerable<Booking> bookings) => [.. bookings.OrderBy(b => b.PostedOn).ThenBy(b => b.TakenAt)];
}
