namespace Portal.Exchange.Erp;

/// <summary>Master data as the ERP holds it; <paramref name="ReadUpTo"/> is the next watermark (UTC, the ERP's clock).</summary>
public sealed record ErpMasterData(
    DateTime ReadUpTo,
    IReadOnlyList<ErpUnit> Units,
    IReadOnlyList<ErpCalendar> Calendars,
    IReadOnlyList<ErpPlant> Plants,
    IReadOnlyList<ErpSupplier> Suppliers,
    IReadOnlyList<ErpItem> Items,
    IReadOnlyList<ErpSupplierItem> SupplierItems,
    IReadOnlyList<ErpLane> Lanes);
