namespace Portal.Exchange.Erp;

/// <summary>What an ERP can hold and how it catches a posting that comes twice.</summary>
/// <param name="Duplicates">How a duplicate posting is caught.</param>
/// <param name="Splits">It holds several confirmed dates per schedule line.</param>
/// <param name="Prices">It takes a changed price.</param>
/// <param name="Supply">It tells stock, safety stock and demand.</param>
/// <param name="Stoppages">It tells reported stoppages of production.</param>
public sealed record ErpCapabilities(DuplicateProtection Duplicates, bool Splits, bool Prices, bool Supply, bool Stoppages);
