using Portal.Domain.Kernel;

namespace Portal.Domain.Receipts;

/// <summary>One line of a goods receipt, with what it does to its order line's figures.</summary>
[Unaudited("the document's versions are audited whole")]
public sealed class GoodsReceiptLine : ISupplierOwned, IPart
{
    private GoodsReceiptLine()
    {
    }

    internal GoodsReceiptLine(GoodsReceipt receipt, string documentLine) =>
        (Id, SupplierId, GoodsReceiptId, DocumentLine) = (Guid.CreateVersion7(), receipt.SupplierId, receipt.Id, documentLine);

    public Guid Id { get; private set; }

    public SupplierId SupplierId { get; private set; }

    public Guid GoodsReceiptId { get; private set; }

    /// <summary>The ERP's own identifier of the line within its document.</summary>
    public string DocumentLine { get; private set; } = "";

    public Guid OrderId { get; private set; }

    public string OrderNumber { get; private set; } = "";

    public Guid OrderLineId { get; private set; }

    /// <summary>The order's position that people read.</summary>
    public int Line { get; private set; }

    public string ItemNumber { get; private set; } = "";

    /// <summary>The order line's unit.</summary>
    public string Unit { get; private set; } = "";

    public MovementKind Kind { get; private set; }

    /// <summary>The change of what is received, with its sign; so are the four that follow.</summary>
    public decimal Received { get; private set; }

    public decimal Accepted { get; private set; }

    public decimal Rejected { get; private set; }

    public decimal Blocked { get; private set; }

    public decimal Returned { get; private set; }

    public string? Lot { get; private set; }

    /// <summary>Why it was rejected or blocked, in the words of the dock.</summary>
    public string? Reason { get; private set; }

    /// <summary>True when the ERP expects no more of the order line.</summary>
    public bool CompletesDelivery { get; private set; }

    public Guid RootId => GoodsReceiptId;

    /// <summary>The five changes together.</summary>
    public ReceiptFigures Effect => new(Received, Accepted, Rejected, Blocked, Returned);

    internal void Take(GoodsReceiptLineContent said, ReceiptFigures effect)
    {
        (OrderId, OrderNumber, OrderLineId, Line, ItemNumber, Unit) = (said.OrderId, said.OrderNumber, said.OrderLineId, said.Line, said.ItemNumber, said.Unit);
        (Kind, Lot, Reason, CompletesDelivery) = (said.Kind, said.Lot, said.Reason, said.CompletesDelivery);
        (Received, Accepted, Rejected, Blocked, Returned) = (effect.Received, effect.Accepted, effect.Rejected, effect.Blocked, effect.Returned);
    }
}
