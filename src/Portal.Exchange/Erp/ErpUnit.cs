namespace Portal.Exchange.Erp;

/// <summary>A unit of measure: the ERP's identifier, its UN/ECE Rec 20 code where known, a name and the decimals it is counted in.</summary>
public sealed record ErpUnit(string Id, string? Rec20, string Name, int Decimals);
