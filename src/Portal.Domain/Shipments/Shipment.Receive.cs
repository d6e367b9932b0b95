using Portal.Domain.Kernel;
using Portal.Domain.Receipts;

namespace Portal.Domain.Shipments;

public sealed partial class Shipment
{
    /// <summary>Who must act now.</summary>
    /// <param name="today">The plant's day: a shipment that should have arrived is the supplier's to find.</param>
    public NextToAct ActsNext(DateOnly today) => State switch
    {
        ShipmentState.Draft => NextToAct.Supplier,
        ShipmentState.Announced => today > ArrivesOn ? NextToAct.Supplier : NextToAct.Nobody,
        ShipmentState.Arrived or ShipmentState.PartlyReceived => NextToAct.Receiving,
        ShipmentState.Received => NextToAct.Buyer,
        _ => NextToAct.Nobody,
    };

    /// <summary>The dock sees it arrive.</summary>
    /// <param name="on">The dock's day.</param>
    public void Arrive(DateOnly on, string by)
    {
        if (State is not ShipmentState.Announced)
        {
            throw new RuleBroken("shipment.not-on-the-way", $"Shipment {Number} is not on its way.", Number);
        }

        (State, ArrivedOn, ArrivedBy) = (ShipmentState.Arrived, on, by);
        Raise(new ShipmentArrived(SupplierId, Id, Number, on));
    }

    /// <summary>The dock had marked the wrong one: it is on its way again.</summary>
    public void UndoArrival()
    {
        if (State is not ShipmentState.Arrived)
        {
            throw new RuleBroken("shipment.not-arrived", $"Shipment {Number} is not marked as arrived, or goods receipt has begun.", Number);
        }

        (State, ArrivedOn, ArrivedBy) = (ShipmentState.Announced, null, null);
        Raise(new ShipmentArrivalUndone(SupplierId, Id, Number));
    }

    /// <summary>Takes over all that receipts have booked of it so far; bookings of other shipments are left out, the same again changes nothing and returns false.
    /// What was booked of a cancelled shipment is kept as well, because the goods are there.</summary>
    public bool Book(IEnumerable<Booking> bookings, DateTime at)
    {
        if (State is ShipmentState.Draft)
        {
            throw new RuleBroken("shipment.not-announced", $"Shipment {Number} has not been announced.", Number);
        }

        var mine = bookings.Where(b => b.ShipmentId == Id).ToLookup(b => b.OrderLineId);
        var changed = _lines.Where(l => l.Figures != ReceiptFigures.Of(mine[l.OrderLineId])).ToList();
        changed.ForEach(l => l.Book(ReceiptFigures.Of(mine[l.OrderLineId])));
        if (changed.Count == 0)
        {
            return false;
        }

        Move(at);
        Raise(new ShipmentReceiptCounted(SupplierId, Id, Number, State));
        return true;
    }

    /// <summary>A person decides that no more of it comes: what is missing is no longer on the way.</summary>
    public void Close(string reason, DateTime at, string by)
    {
        if (!State.IsComing())
        {
            throw new RuleBroken("shipment.not-coming", $"Shipment {Number} is not on its way, or closed already.", Number);
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleBroken("shipment.close-reason-missing", "Say why no more of it comes.");
        }

        (SettledBy, SettledWhy) = (by, reason.Trim());
        Move(at);
    }

    /// <summary>The person who closed it takes that back: what is missing is on the way again.</summary>
    public void Reopen(DateTime at)
    {
        if (SettledBy is null)
        {
            throw new RuleBroken("shipment.not-settled", $"Nobody has closed shipment {Number}.", Number);
        }

        (SettledBy, SettledWhy) = (null, null);
        Move(at);
        Raise(new ShipmentReopened(SupplierId, Id, Number, State, OrderLines));
    }

    private void Move(DateTime at)
    {
        if (State is ShipmentState.Cancelled)
        {
            return;
        }

        var before = State;
        State = this switch
        {
            { SettledBy: not null } => ShipmentState.Closed,
            _ when _lines.All(l => l.Figures.Arrived <= 0) => ArrivedOn is null ? ShipmentState.Announced : ShipmentState.Arrived,
            _ when _lines.Any(l => l.Figures.Arrived < l.Quantity) => ShipmentState.PartlyReceived,
            _ when _lines.Any(l => l.Blocked > 0) => ShipmentState.Received,
            _ => ShipmentState.Closed,
        };
        ClosedAt = State is ShipmentState.Closed ? ClosedAt ?? at : null;
        if (State is ShipmentState.Closed && before is not ShipmentState.Closed)
        {
            Raise(new ShipmentClosed(SupplierId, Id, Number, SettledWhy, OrderLines));
        }
    }
}
