using Portal.Domain.Kernel;
using Portal.Domain.Receipts;

namespace Portal.Domain.Shipments;

/// <summary>What a shipment brings of one order line, and what goods receipt has booked of it; one line per order line.</summary>
[Unaudited("the shipment's revisions and the receipts are audited whole")]
public sealed class ShipmentLine : ISupplierOwned, IPart
{
    private ShipmentLine()
    {
    }

    internal ShipmentLine(Shipment shipment, Guid orderLineId) =>
        (Id, SupplierId, ShipmentId, OrderLineId) = (Guid.CreateVersion7(), shipment.SupplierId, shipment.Id, orderLineId);

    public Guid Id { get; private set; }

    public SupplierId SupplierId { get; private set; }

    public Guid ShipmentId { get; private set; }

    /// <summary>Counts the lines of the shipment from 1.</summary>
    public int Number { get; private set; }

    public Guid OrderId { get; private set; }

    public string OrderNumber { get; private set; } = "";

    public Guid OrderLineId { get; private set; }

    /// <summary>The order's position that people read.</summary>
    public int Line { get; private set; }

    /// <summary>The ERP's own identifier of the order line.</summary>
    public string ErpLineId { get; private set; } = "";

    public string ItemNumber { get; private set; } = "";

    public string? SupplierItemNumber { get; private set; }

    public string Description { get; private set; } = "";

    /// <summary>Shipped, in <see cref="Unit"/>.</summary>
    public decimal Quantity { get; private set; }

    /// <summary>The order's unit, UN/ECE Rec 20.</summary>
    public string Unit { get; private set; } = "";

    public int UnitDecimals { get; private set; }

    /// <summary>The same quantity in the supplier's unit; null when that is the order's.</summary>
    public decimal? SupplierQuantity { get; private set; }

    public string? SupplierUnit { get; private set; }

    /// <summary>Ordering units in one supplier unit.</summary>
    public decimal? SupplierFactor { get; private set; }

    public IReadOnlyList<ShippedBatch> Batches { get; private set; } = [];

    public bool CertificateAttached { get; private set; }

    /// <summary>What receipts of this shipment booked: received and still here; so are the four that follow.</summary>
    public decimal Received { get; private set; }

    public decimal Accepted { get; private set; }

    public decimal Rejected { get; private set; }

    public decimal Blocked { get; private set; }

    public decimal Returned { get; private set; }

    public Guid RootId => ShipmentId;

    /// <summary>The five figures together.</summary>
    public ReceiptFigures Figures => new(Received, Accepted, Rejected, Blocked, Returned);

    /// <summary>The line as the supplier said it.</summary>
    public ShippedLine Content => new(
        OrderId, OrderNumber, OrderLineId, Line, ErpLineId, ItemNumber, SupplierItemNumber, Description,
        Quantity, Unit, UnitDecimals, SupplierQuantity, SupplierUnit, SupplierFactor, Batches, CertificateAttached);

    internal void Take(int number, ShippedLine said)
    {
        (Number, OrderId, OrderNumber, Line, ErpLineId) = (number, said.OrderId, said.OrderNumber, said.Line, said.ErpLineId);
        (ItemNumber, SupplierItemNumber, Description) = (said.ItemNumber, said.SupplierItemNumber, said.Description);
        (Quantity, Unit, UnitDecimals) = (said.Quantity, said.Unit, said.UnitDecimals);
        (SupplierQuantity, SupplierUnit, SupplierFactor) = (said.SupplierQuantity, said.SupplierUnit, said.SupplierFactor);
        (Batches, CertificateAttached) = (said.Batches, said.CertificateAttached);
    }

    internal void Book(ReceiptFigures f) => (Received, Accepted, Rejected, Blocked, Returned) = (f.Received, f.Accepted, f.Rejected, f.Blocked, f.Returned);
}
