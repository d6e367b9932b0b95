namespace Portal.Domain.Orders;

/// <summary>What a revision says of a line, in our own identifiers; price per <paramref name="PriceUnit"/> units, tolerances in percent.</summary>
/// <param name="ErpItemId">The ERP's own identifier of the item.</param>
/// <param name="Complete">Goods receipt says that nothing more comes, whatever is ordered.</param>
/// <param name="Needed">By the days on which it is needed, where the ERP knows them besides the requested ones; not the supplier's to answer.</param>
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
    string ItemGroup = "",
    string ErpItemId = "",
    bool Complete = false,
    IReadOnlyList<SchedulePart>? Needed = null)
{
    /// <summary>True when both ask the supplier for the same; what our own master data adds may differ, and so may what has come.</summary>
    public bool AsksTheSame(LineContent other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Asked(this) == Asked(other) && SchedulePart.Same(Requested, other.Requested);
    }

    private static LineContent Asked(LineContent line) => line with
    {
        SupplierItemNumber = null,
        UnitDecimals = 0,
        SupplierUnit = null,
        SupplierFactor = null,
        ItemGroup = "",
        ErpItemId = "",
        Received = 0,
        Complete = false,
        Needed = null,
        Requested = Array.Empty<SchedulePart>(),
    };
}
