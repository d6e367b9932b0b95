using Portal.Domain.Orders;
using Portal.Domain.Planning;

namespace Portal.Domain.Shipments;

/// <summary>What an order line asks to be delivered, as shipments are checked against it; quantities in <paramref name="Unit"/>, tolerances in percent.</summary>
/// <param name="Ordered">What the order asks for, or what was agreed where that is more; an agreement on less leaves the rest open.</param>
/// <param name="Schedule">What is agreed for which day at the dock, else what is requested, nothing of it received yet.</param>
/// <param name="Ended">True when the order line was cancelled, let go or closed by the ERP: it takes no more.</param>
/// <param name="ReceivedByOrder">What the ERP's order says was received; what of it no receipt explains that the portal knows counts as well.</param>
/// <param name="TransitDays">Calendar days from <em>leaves you</em> to <em>arrives at dock</em>.</param>
public sealed record DeliveryTerms(
    Guid OrderId,
    string OrderNumber,
    Guid OrderLineId,
    int Line,
    string ErpLineId,
    string ErpCode,
    string PlantCode,
    string ItemNumber,
    string? SupplierItemNumber,
    string Description,
    decimal Ordered,
    string Unit,
    int UnitDecimals,
    string? SupplierUnit,
    decimal? SupplierFactor,
    decimal? OverTolerance,
    decimal? UnderTolerance,
    IReadOnlyList<Arrival> Schedule,
    bool Ended,
    decimal ReceivedByOrder,
    int TransitDays,
    ItemNeeds Needs)
{
    /// <summary>True when the whole schedule is agreed.</summary>
    public bool IsAgreed => Schedule.Count > 0 && Schedule.All(a => a.Confirmed);

    /// <summary>The most that may be delivered: what is ordered and the over-delivery tolerance, of which a part of a unit is left out.</summary>
    public decimal Most => Ordered + Floor(Ordered * (OverTolerance ?? 0) / 100);

    /// <summary>The terms of a line as it stands.</summary>
    public static DeliveryTerms Of(PurchaseOrder order, OrderLine line, int transitDays = 0, ItemNeeds? needs = null)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(line);
        var schedule = Arrivals.Of([.. line.Parts(Baseline.Requested)], [.. line.Parts(Baseline.Agreed)], line.AgreementIsOutdated, 0, line.Id);
        // A line that is closed because it was received in full opens again with a return; the figures say so, not its state.
        var ended = line.Cancelled || line.State is LineState.Rejected || (line.State is LineState.Closed && line.Received < line.Quantity);
        return new(
            order.Id, order.Number, line.Id, line.Number, line.ErpLineId, order.ErpCode, order.PlantCode, line.ItemNumber, line.SupplierItemNumber, line.Description,
            Math.Max(line.Quantity, schedule.Sum(a => a.Quantity)), line.Unit, line.UnitDecimals, line.SupplierUnit, line.SupplierFactor,
            line.OverTolerance, line.UnderTolerance, schedule, ended, line.Received, transitDays, needs ?? ItemNeeds.None);
    }

    /// <summary>A line of a shipment that delivers of it.</summary>
    /// <param name="supplierQuantity">The same quantity as typed in the supplier's unit; null where it was typed in the order's unit.</param>
    public ShippedLine Ships(decimal quantity, IReadOnlyList<ShippedBatch>? batches = null, bool certificateAttached = false, decimal? supplierQuantity = null) => new(
        OrderId, OrderNumber, OrderLineId, Line, ErpLineId, ItemNumber, SupplierItemNumber, Description,
        quantity, Unit, UnitDecimals, supplierQuantity, SupplierUnit, SupplierFactor, batches ?? [], certificateAttached);

    private decimal Floor(decimal quantity)
    {
        var scale = 1m;
        for (var i = 0; i < UnitDecimals; i++)
        {
            scale *= 10;
        }

        return decimal.Floor(quantity * scale) / scale;
    }
}
