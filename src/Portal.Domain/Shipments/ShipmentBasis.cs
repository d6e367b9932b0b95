namespace Portal.Domain.Shipments;

/// <summary>What a shipment is checked against.</summary>
/// <param name="Today">The supplier's day.</param>
/// <param name="Lines">The order lines as they stand without this shipment.</param>
/// <param name="SsccsInUse">The SSCCs, as 18 digits, of the supplier's other shipments of the last twelve months.</param>
public sealed record ShipmentBasis(DateOnly Today, IReadOnlyList<DeliveryBalance> Lines, IReadOnlySet<string> SsccsInUse)
{
    /// <summary>The order line; null when it is not among them.</summary>
    internal DeliveryBalance? Find(Guid orderLineId) => Lines.FirstOrDefault(l => l.Terms.OrderLineId == orderLineId);
}
