using Portal.Domain.Kernel;

namespace Portal.Domain.Shipments;

/// <summary>The delivery of one order line as counted last: one row per line that lists read, and whose version keeps two shipments of one line from passing each other.</summary>
[Unaudited("counted from shipments and receipts, which are audited")]
public sealed class LineDelivery : Aggregate, ISupplierOwned
{
    private LineDelivery()
    {
    }

    /// <summary>The delivery of a line, which lends it its identifier.</summary>
    public LineDelivery(SupplierId supplier, DeliveryBalance balance)
    {
        ArgumentNullException.ThrowIfNull(balance);
        (Id, SupplierId, OrderId) = (balance.Terms.OrderLineId, supplier, balance.Terms.OrderId);
        Write(balance);
    }

    public SupplierId SupplierId { get; private set; }

    public Guid OrderId { get; private set; }

    public string OrderNumber { get; private set; } = "";

    /// <summary>The position that people read.</summary>
    public int Line { get; private set; }

    public string PlantCode { get; private set; } = "";

    public string ItemNumber { get; private set; } = "";

    /// <summary>The unit of all quantities here.</summary>
    public string Unit { get; private set; } = "";

    public decimal Ordered { get; private set; }

    /// <summary>Received and still here.</summary>
    public decimal Received { get; private set; }

    public decimal Accepted { get; private set; }

    public decimal Rejected { get; private set; }

    /// <summary>On quality hold.</summary>
    public decimal Blocked { get; private set; }

    /// <summary>Sent back.</summary>
    public decimal Returned { get; private set; }

    public decimal Announced { get; private set; }

    public decimal InTransit { get; private set; }

    public decimal Open { get; private set; }

    /// <summary>What is to ship for the days named; what is open without a day is left out.</summary>
    public decimal ToShip { get; private set; }

    /// <summary>The most that may be announced now.</summary>
    public decimal MayShip { get; private set; }

    /// <summary>The next day on which something is to leave the supplier; null when nothing is.</summary>
    public DateOnly? NextShipOn { get; private set; }

    /// <summary>The day on which that is to arrive at the dock.</summary>
    public DateOnly? NextDockOn { get; private set; }

    /// <summary>True when both sides agreed on that.</summary>
    public bool NextIsAgreed { get; private set; }

    public bool IsComplete { get; private set; }

    /// <summary>What is on the way beyond what a revision left of the line; 0 when there is no such conflict or a person decided it.</summary>
    public decimal CutBelowShipped { get; private set; }

    /// <summary>Takes over what was counted; the same again changes nothing and returns false.</summary>
    public bool Take(DeliveryBalance balance)
    {
        ArgumentNullException.ThrowIfNull(balance);
        if (balance.Terms.OrderLineId != Id)
        {
            throw new ArgumentException("The balance is of another line.", nameof(balance));
        }

        var (before, received, ordered, complete, conflict) = (Picture(), Received, Ordered, IsComplete, CutBelowShipped);
        Write(balance);
        var cut = Ordered < ordered || (balance.Terms.Ended && !complete);
        CutBelowShipped = cut ? balance.Beyond : Math.Min(CutBelowShipped, balance.Beyond);
        if (before.Equals(Picture()))
        {
            return false;
        }

        if (Received < received)
        {
            Raise(new ReceivedWentDown(SupplierId, OrderId, OrderNumber, Line, received, Received));
        }

        if (CutBelowShipped > conflict)
        {
            Raise(new LineCutBelowShipped(SupplierId, OrderId, OrderNumber, Line, Ordered, CutBelowShipped));
        }

        Raise(new DeliveryMoved(SupplierId, OrderId, OrderNumber, Line));
        return true;
    }

    /// <summary>The buyer decided what becomes of the goods that a revision no longer wants.</summary>
    public void SettleCut()
    {
        if (CutBelowShipped == 0)
        {
            throw new RuleBroken("delivery.no-conflict", $"Nothing is on the way beyond what line {Line} of order {OrderNumber} wants.", Line, OrderNumber);
        }

        CutBelowShipped = 0;
        Raise(new DeliveryMoved(SupplierId, OrderId, OrderNumber, Line));
    }

    private void Write(DeliveryBalance b)
    {
        (OrderNumber, Line, PlantCode, ItemNumber, Unit) = (b.Terms.OrderNumber, b.Terms.Line, b.Terms.PlantCode, b.Terms.ItemNumber, b.Terms.Unit);
        (Received, Accepted, Rejected, Blocked, Returned) = (b.Figures.Received, b.Figures.Accepted, b.Figures.Rejected, b.Figures.Blocked, b.Figures.Returned);
        (Ordered, Announced, InTransit, Open, ToShip, MayShip, IsComplete) = (b.Terms.Ordered, b.Announced, b.InTransit, b.Open, b.ToShip, b.MayShip, b.IsComplete);
        var next = b.Due.Count == 0 ? null : b.Due[0];
        (NextShipOn, NextDockOn, NextIsAgreed) = (next?.ShipOn, next?.DockOn, next?.Agreed ?? false);
    }

    /// <summary>All that is counted, to see whether any of it moved.</summary>
    private object Picture() => (
        (OrderNumber, Line, PlantCode, ItemNumber, Unit, Ordered, CutBelowShipped),
        (Received, Accepted, Rejected, Blocked, Returned),
        (Announced, InTransit, Open, ToShip, MayShip, IsComplete),
        (NextShipOn, NextDockOn, NextIsAgreed));
}
