namespace Portal.Domain.Quality;

/// <summary>What a quality notice is about: an order line and the receipt that brought it on hold.</summary>
/// <param name="Unit">The order line's unit.</param>
/// <param name="Document">The ERP's receipt document.</param>
/// <param name="ShipmentId">The shipment that the goods came with; null when none is known.</param>
/// <param name="Reason">Why, in the words of the dock; null when it said nothing.</param>
public sealed record QualitySubject(
    Guid OrderId,
    string OrderNumber,
    Guid OrderLineId,
    int Line,
    string PlantCode,
    string ItemNumber,
    string Description,
    string Unit,
    string Document,
    Guid? ShipmentId,
    string? Reason);
