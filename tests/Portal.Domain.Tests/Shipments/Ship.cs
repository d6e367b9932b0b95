using Portal.Domain.Orders;
using Portal.Domain.Receipts;
using Portal.Domain.Shipments;
using Portal.Domain.Values;

namespace Portal.Domain.Tests.Shipments;

/// <summary>A line of 100 pieces agreed for day 20, two days under way, 10 % over and 5 % under, unless a test says otherwise.</summary>
internal static class Ship
{
    public const string Dock = "Receiving Hamburg";

    public const string Sscc1 = "157035381410375177";
    public static readonly string Sscc2 = Sscc.Of(3, "4012345", 1).Text;
    public static readonly string Sscc3 = Sscc.Of(3, "4012345", 2).Text;

    /// <summary>An order that the supplier accepted line by line.</summary>
    public static PurchaseOrder Agreed(params LineContent[] lines)
    {
        var order = Given.Order(lines);
        order.Lines.ToList().ForEach(l => order.Accept(l.Number));
        return order;
    }

    public static LineContent Line(int number = 10, decimal quantity = 100, int decimals = 0, decimal received = 0, decimal? over = 10, decimal? under = 5, string? supplierUnit = null, decimal? factor = null, params SchedulePart[] parts) =>
        Given.Line(number, quantity, 20, 10, received, false, decimals, parts) with { OverTolerance = over, UnderTolerance = under, SupplierUnit = supplierUnit, SupplierFactor = factor };

    public static DeliveryTerms Terms(this PurchaseOrder order, int line = 10, ItemNeeds? needs = null) => DeliveryTerms.Of(order, order.Line(line), 2, needs);

    public static DeliveryTerms Terms(ItemNeeds? needs = null, LineContent? line = null) => Agreed(line ?? Line()).Terms(10, needs);

    public static DeliveryBalance Balance(this DeliveryTerms terms, IEnumerable<Shipment>? shipments = null, params Booking[] bookings) =>
        DeliveryBalance.Of(terms, (shipments ?? []).SelectMany(s => s.Announces), bookings);

    public static ShipmentBasis Basis(params DeliveryBalance[] lines) => new(Given.Today, lines, new HashSet<string>());

    public static ShipmentContent Notice(params ShippedLine[] lines) => new("DEMO", "HAM", "LS-4711", Given.In(18), Given.In(20), lines, []);

    public static Shipment Draft(ShipmentContent content) => new(Given.Supplier, "S-1001", content, Given.Now, Given.Keller);

    public static Shipment Announced(this DeliveryTerms terms, decimal quantity, string note = "LS-4711")
    {
        var shipment = Draft(Notice(terms.Ships(quantity)) with { DeliveryNote = note });
        shipment.Announce(Basis(terms.Balance()), Given.Now, Given.Keller);
        shipment.ClearEvents();
        return shipment;
    }

    public static ReceiptFigures Figures(decimal received, decimal? accepted = null, decimal rejected = 0, decimal blocked = 0, decimal returned = 0) =>
        new(received, accepted ?? received - rejected - blocked, rejected, blocked, returned);

    public static Booking Booked(this DeliveryTerms terms, ReceiptFigures effect, Shipment? shipment = null, MovementKind kind = MovementKind.Receipt, int inDays = 20, bool completes = false) =>
        new(terms.OrderLineId, shipment?.Id, kind, effect, Given.In(inDays), Given.Now, completes);

    public static Booking SentBack(this DeliveryTerms terms, decimal quantity, Shipment? shipment = null, int inDays = 25) =>
        terms.Booked(Figures(-quantity, returned: quantity), shipment, MovementKind.Return, inDays);

    public static string[] Codes(this IEnumerable<ShipmentFinding> found, bool refuses = true) => [.. found.Where(f => f.Refuses == refuses).Select(f => f.Code)];
}
