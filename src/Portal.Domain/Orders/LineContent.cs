namespace Portal.Domain.Orders;

/// <summary>What a revision says of a line, in our own identifiers; price per <paramref name="PriceUnit"/> units, tolerances in percent.</summary>
public sealed record LineContent(
    string ErpLineId,
    int Number,
    string ItemNumber,
    string Description,
    string? SupplierItemNumber,
    decimal Quantity,
    string Unit,
    int UnitDecimals,
    string? SupplierUnit,
    decimal? SupplierFactor,
    decimal Price,
    decimal PriceUnit,
    decimal? OverTolerance,
    decimal? UnderTolerance,
    string MatchLevel,
    bool Cancelled,
    decimal Received,
    IReadOnlyList<SchedulePart> Requested,
    string ItemGroup = "");
