namespace Portal.Exchange.Erp;

/// <summary>An item that is bought.</summary>
public sealed record ErpItem(string Id, string Number, string Name, string Group, string UnitId);
