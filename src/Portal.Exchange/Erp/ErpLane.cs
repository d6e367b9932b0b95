namespace Portal.Exchange.Erp;

/// <summary>The way from a supplier to a plant in days, which turns a leaving date into an arrival date.</summary>
public sealed record ErpLane(string SupplierId, string PlantId, int TransitDays);
