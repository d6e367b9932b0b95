namespace Portal.Domain.Planning;

/// <summary>Usable stock as its ERP counted it at an instant (UTC), blocked stock left out, and what should never be used up.</summary>
public sealed record StockOnHand(decimal Unrestricted, decimal SafetyStock, DateTime AsOf);
