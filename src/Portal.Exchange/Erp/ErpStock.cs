namespace Portal.Exchange.Erp;

/// <summary>Stock of an item at a plant in the item's unit; blocked stock is not usable; <paramref name="AsOf"/> is UTC.</summary>
public sealed record ErpStock(string ItemId, string PlantId, decimal Unrestricted, decimal Blocked, decimal SafetyStock, DateTime AsOf);
