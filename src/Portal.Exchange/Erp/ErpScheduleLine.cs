namespace Portal.Exchange.Erp;

/// <summary>A quantity that arrives at the dock on a day.</summary>
public sealed record ErpScheduleLine(decimal Quantity, DateOnly OnDock);
