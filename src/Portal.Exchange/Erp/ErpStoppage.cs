namespace Portal.Exchange.Erp;

/// <summary>A reported stoppage of production at a plant; the item is the one that was missing.</summary>
public sealed record ErpStoppage(string Id, string PlantId, string? ItemId, DateTime StartedAt, int Minutes, string Reason);
