namespace Portal.Exchange.Erp;

/// <summary>A need of an item at a plant on a day and the production order that it is pegged to; a quantity of 0 says that the pair needs nothing any more.</summary>
public sealed record ErpDemand(string ItemId, string PlantId, DateOnly NeededOn, decimal Quantity, string? PeggedTo);
