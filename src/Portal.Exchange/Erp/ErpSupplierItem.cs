namespace Portal.Exchange.Erp;

/// <summary>An item as one supplier calls and packs it; one supplier unit holds <paramref name="Factor"/> item units.</summary>
public sealed record ErpSupplierItem(string SupplierId, string ItemId, string? SupplierItemNumber, string? SupplierUnit, decimal? Factor);
