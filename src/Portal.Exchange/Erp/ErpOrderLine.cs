namespace Portal.Exchange.Erp;

/// <summary>A line of an order: net price is per <paramref name="PriceUnit"/> units; tolerances in percent, null when the ERP says none.</summary>
/// <param name="LineId">The ERP's own identifier of the line, stable over revisions.</param>
/// <param name="Number">The position that people read (10, 20 …).</param>
/// <param name="ReceivedQuantity">What goods receipt has booked so far, in <paramref name="UnitId"/>.</param>
/// <param name="Complete">Goods receipt says that nothing more comes, whatever is ordered.</param>
/// <param name="Needed">By the days on which production needs it, where the ERP knows them besides the requested ones; an agreed change of the order doesn't move them.</param>
public sealed record ErpOrderLine(
    string LineId,
    int Number,
    string ItemId,
    string Description,
    string? SupplierItemNumber,
    decimal Quantity,
    string UnitId,
    decimal NetPrice,
    decimal PriceUnit,
    decimal? OverTolerance,
    decimal? UnderTolerance,
    string? MatchLevel,
    bool Cancelled,
    decimal ReceivedQuantity,
    IReadOnlyList<ErpScheduleLine> Schedule,
    IReadOnlyList<ErpScheduleLine> Confirmed,
    bool Complete = false,
    IReadOnlyList<ErpScheduleLine>? Needed = null);
