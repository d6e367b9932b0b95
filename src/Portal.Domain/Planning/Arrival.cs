namespace Portal.Domain.Planning;

/// <summary>What is expected at the dock on a day, in the item's unit.</summary>
/// <param name="Confirmed">True when the supplier agreed to it; false when only the order asks for it.</param>
/// <param name="Source">The order line that it comes from; null where it doesn't matter.</param>
public sealed record Arrival(DateOnly OnDock, decimal Quantity, bool Confirmed, Guid? Source = null);
