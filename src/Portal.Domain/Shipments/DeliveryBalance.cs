using Portal.Domain.Receipts;

namespace Portal.Domain.Shipments;

/// <summary>How an order line stands between what is ordered, on the way and received; all in the line's unit. Open = on the way + on hold + to ship + unscheduled.</summary>
/// <param name="Figures">What goods receipt has booked, with what only the order says was received.</param>
/// <param name="Announced">What shipments announce that were not cancelled, received or not.</param>
/// <param name="InTransit">What of it is still on the way.</param>
/// <param name="IsComplete">True when nothing more is wanted: received in full, called complete by a receipt, or ended by the order.</param>
/// <param name="Due">What is still to ship for which day, the first day first.</param>
public sealed record DeliveryBalance(DeliveryTerms Terms, ReceiptFigures Figures, decimal Announced, decimal InTransit, bool IsComplete, IReadOnlyList<ShipDue> Due)
{
    /// <summary>Still wanted. Blocked and rejected stock does not reduce it, a return raises it.</summary>
    public decimal Open => IsComplete ? 0 : Math.Max(0, Terms.Ordered - Figures.Counted);

    /// <summary>Open and at the dock on quality hold: nobody is asked to send it again before it is judged.</summary>
    public decimal OnHold => Math.Clamp(Figures.Blocked, 0, Math.Max(0, Open - InTransit));

    /// <summary>What is to ship for the days of <see cref="Due"/>.</summary>
    public decimal ToShip => Due.Sum(d => d.Quantity);

    /// <summary>Open, but nobody has named a day for it.</summary>
    public decimal Unscheduled => Math.Max(0, Open - InTransit - OnHold - ToShip);

    /// <summary>The most that may be announced now: what is open and the over-delivery tolerance, less what is on the way.</summary>
    public decimal MayShip => IsComplete ? 0 : Math.Max(0, Terms.Most - Figures.Counted - InTransit);

    /// <summary>What has left the supplier for good or for now: counted, on hold and on the way.</summary>
    public decimal Gone => Figures.Counted + Figures.Blocked + InTransit;

    /// <summary>What is on the way or on hold beyond what is wanted; of a line that takes no more, all that is on the way.</summary>
    public decimal Beyond => IsComplete ? InTransit : Math.Max(0, Gone - Terms.Ordered);

    /// <summary>What is to leave the supplier on the day or before.</summary>
    public decimal DueBy(DateOnly day) => Due.Where(d => d.ShipOn <= day).Sum(d => d.Quantity);

    /// <summary>How a line stands by what shipments announce and receipts book of it; what is of other lines is left out.</summary>
    public static DeliveryBalance Of(DeliveryTerms terms, IEnumerable<AnnouncedQuantity> shipments, IEnumerable<Booking> bookings)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var booked = Booking.Ordered(bookings.Where(b => b.OrderLineId == terms.OrderLineId));
        var announced = shipments.Where(s => s.OrderLineId == terms.OrderLineId).ToList();
        var known = ReceiptFigures.Of(booked);
        // Receipts from before the portal never come, and others come after the order that counts them already.
        var unknown = Math.Max(0, terms.ReceivedByOrder - known.Arrived);
        var figures = known with { Received = known.Received + unknown, Accepted = known.Accepted + unknown };
        var inTransit = announced.Where(s => s.IsComing).Sum(s => Math.Max(0, s.Quantity - booked.Where(b => b.ShipmentId == s.ShipmentId).Sum(b => b.Effect.Arrived)));
        var complete = terms.Ended || figures.Counted >= terms.Ordered || IsCalledComplete(booked);
        var gone = figures.Counted + figures.Blocked + inTransit;
        return new(terms, figures, announced.Sum(s => s.Quantity), inTransit, complete, complete ? [] : [.. Left(terms, gone)]);
    }

    /// <summary>The last word counts: what went back, or was never there, after the receipt that completed the delivery opens the line again.</summary>
    private static bool IsCalledComplete(IReadOnlyList<Booking> booked) =>
        booked.LastOrDefault(b => b.CompletesDelivery || b.Effect.Received < 0) is { CompletesDelivery: true };

    /// <summary>What has gone served the first days.</summary>
    private static IEnumerable<ShipDue> Left(DeliveryTerms terms, decimal gone)
    {
        foreach (var part in terms.Schedule.OrderBy(a => a.OnDock).ThenByDescending(a => a.Confirmed))
        {
            var taken = Math.Clamp(gone, 0, part.Quantity);
            gone -= taken;
            if (part.Quantity > taken)
            {
                yield return new(part.Quantity - taken, part.OnDock.AddDays(-terms.TransitDays), part.OnDock, part.Confirmed);
            }
        }
    }
}
