using Portal.Domain.Receipts;

namespace Portal.Domain.Shipments;

/// <summary>A line of a shipment of which something else was received than announced, in the line's unit; what is on quality hold is judged later and is no difference.</summary>
/// <param name="Announced">0 when the order line was not on the notice.</param>
/// <param name="Arrived">What came in, sent back since or not.</param>
public sealed record ReceiptDifference(Guid OrderLineId, decimal Announced, decimal Arrived, decimal Accepted, decimal Rejected)
{
    /// <summary>More (positive) or less (negative) than announced.</summary>
    public decimal Difference => Arrived - Announced;

    /// <summary>All differences of a shipment. A line of which nothing has come yet differs only when no more of the shipment comes.</summary>
    public static IReadOnlyList<ReceiptDifference> Of(Shipment shipment, IEnumerable<Booking> bookings)
    {
        ArgumentNullException.ThrowIfNull(shipment);
        var mine = bookings.Where(b => b.ShipmentId == shipment.Id).ToLookup(b => b.OrderLineId);
        var announced = shipment.Announces.ToDictionary(a => a.OrderLineId, a => a.Quantity);
        return
        [
            .. announced.Keys.Union(mine.Select(g => g.Key))
                .Select(line => (Line: line, Figures: ReceiptFigures.Of(mine[line])))
                .Select(x => new ReceiptDifference(x.Line, announced.GetValueOrDefault(x.Line), x.Figures.Arrived, x.Figures.Accepted, x.Figures.Rejected))
                .Where(d => d.Difference != 0 || d.Rejected != 0)
                .Where(d => d.Arrived != 0 || shipment.State is ShipmentState.Closed),
        ];
    }
}
