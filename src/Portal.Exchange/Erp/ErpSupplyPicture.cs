namespace Portal.Exchange.Erp;

/// <summary>Stock, demand and stoppages; <paramref name="ReadUpTo"/> is the next watermark (UTC, the ERP's clock).</summary>
public sealed record ErpSupplyPicture(DateTime ReadUpTo, IReadOnlyList<ErpStock> Stock, IReadOnlyList<ErpDemand> Demand, IReadOnlyList<ErpStoppage> Stoppages);
