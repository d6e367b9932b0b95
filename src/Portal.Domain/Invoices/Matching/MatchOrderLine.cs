using Portal.Domain.Orders;

namespace Portal.Domain.Invoices.Matching;

/// <summary>What is known of an order line: quantities in <paramref name="Unit"/>, price per <paramref name="PriceUnit"/> in <paramref name="Currency"/>.</summary>
/// <param name="OverTolerance">Over-delivery allowed, in percent; null for none.</param>
/// <param name="DeliveryComplete">True when no receipt will come any more: complete, cancelled or closed.</param>
/// <param name="Receipts">All of it, whatever delivery it belongs to.</param>
/// <param name="Billed">Every pending or posted invoice and credit note of the line, in any order, the matched one included or not.</param>
/// <param name="Tax">Null when the order says none.</param>
public sealed record MatchOrderLine(
    OrderLineKey Key,
    MatchLevel Level,
    decimal Ordered,
    string Unit,
    decimal Price,
    decimal PriceUnit,
    string Currency,
    IReadOnlyList<MatchReceipt> Receipts,
    IReadOnlyList<BilledPart> Billed,
    decimal? OverTolerance = null,
    bool DeliveryComplete = false,
    VatRate? Tax = null)
{
    /// <summary>Of an order's line; of a cancelled one nothing is ordered but what has come.</summary>
    public static MatchOrderLine Of(PurchaseOrder order, OrderLine line, IReadOnlyList<MatchReceipt> receipts, IReadOnlyList<BilledPart> billed, VatRate? tax = null)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(receipts);
        return new(
            new(order.Id, line.ErpLineId),
            MatchLevels.Of(line.MatchLevel),
            line.Cancelled ? Math.Min(line.Quantity, receipts.Sum(r => r.Received)) : line.Quantity,
            line.Unit,
            line.Price,
            line.PriceUnit,
            order.Currency,
            receipts,
            billed,
            line.OverTolerance,
            line.Cancelled || line.State is LineState.Closed or LineState.Rejected,
            tax);
    }

    /// <summary>All that has been received.</summary>
    public decimal Received => Receipts.Sum(r => r.Received);

    /// <summary>Received less rejected and blocked.</summary>
    public decimal Accepted => Receipts.Sum(r => r.Accepted);

    /// <summary>What has been ordered, with what may be delivered beyond it and either has come or can still come.</summary>
    public decimal Billable
    {
        get
        {
            var most = Ordered * (1 + ((OverTolerance ?? 0) / 100));
            return Level >= MatchLevel.ThreeWay && !DeliveryComplete ? most : Math.Max(Ordered, Math.Min(Received, most));
        }
    }

    /// <summary>What an invoice written now starts with: ordered, received or accepted by the level, less what has been billed.</summary>
    public decimal ToBill
    {
        get
        {
            var come = Level switch { MatchLevel.TwoWay => Ordered, MatchLevel.ThreeWay => Received, _ => Accepted };
            return Math.Max(0, Math.Min(come, Billable) - Billed.Where(b => b.CorrectsId is null || b.Settled).Sum(b => b.Quantity));
        }
    }
}
