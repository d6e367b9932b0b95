namespace Portal.Domain.Shipments;

/// <summary>What is still to ship: leaves the supplier on a day to arrive at the dock on another.</summary>
/// <param name="Agreed">True when both sides agreed on it; false when only the order asks for it.</param>
public sealed record ShipDue(decimal Quantity, DateOnly ShipOn, DateOnly DockOn, bool Agreed);
