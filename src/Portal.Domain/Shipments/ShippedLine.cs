using Portal.Domain.Values;

namespace Portal.Domain.Shipments;

/// <summary>What a shipment says of an order line; <see cref="DeliveryTerms.Ships"/> makes one.</summary>
/// <param name="Quantity">In <paramref name="Unit"/>, the order's; 0 when nothing of it is shipped.</param>
/// <param name="SupplierQuantity">The same in the supplier's unit; null when that is the order's.</param>
/// <param name="SupplierFactor">Ordering units in one supplier unit.</param>
/// <param name="Batches">Lots, serials, expiry and origin; empty where nothing of it is told.</param>
/// <param name="CertificateAttached">True when the item's certificate came with the notice.</param>
public sealed record ShippedLine(
    Guid OrderId,
    string OrderNumber,
    Guid OrderLineId,
    int Line,
    string ErpLineId,
    string ItemNumber,
    string? SupplierItemNumber,
    string Description,
    decimal Quantity,
    string Unit,
    int UnitDecimals,
    decimal? SupplierQuantity,
    string? SupplierUnit,
    decimal? SupplierFactor,
    IReadOnlyList<ShippedBatch> Batches,
    bool CertificateAttached)
{
    /// <summary>True when both say the same.</summary>
    internal bool Same(ShippedLine other) =>
        this with { Batches = [] } == other with { Batches = [] }
        && Batches.Count == other.Batches.Count && Batches.Zip(other.Batches).All(p => p.First.Same(p.Second));

    internal ShippedLine Clean() => this with { Batches = [.. (Batches ?? []).Select(b => b.Clean())] };

    /// <summary>The same goods with the order line's own words, as they stand now, and both quantities.</summary>
    internal ShippedLine As(DeliveryTerms terms) =>
        terms.Ships(Quantity, Batches, CertificateAttached, SupplierQuantity ?? (terms.SupplierFactor is { } factor and > 0 ? Rounding.HalfAway(Quantity / factor, 6) : null));
}
