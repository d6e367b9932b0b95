using Portal.Domain.Invoices.Matching;
using Portal.Domain.Kernel;

namespace Portal.Domain.Invoices;

/// <summary>What a line of an invoice bills of an order line, so that what was billed is one read of one table; the rest of it is in the invoice's content.</summary>
[Unaudited("the invoice's content is audited whole")]
public sealed class InvoiceLine : ISupplierOwned, IPart
{
    private InvoiceLine()
    {
    }

    internal InvoiceLine(Invoice invoice, InvoiceLineContent said, decimal net)
    {
        (Id, SupplierId, InvoiceId, Number) = (Guid.CreateVersion7(), invoice.SupplierId, invoice.Id, said.Number);
        (OrderId, OrderNumber, OrderLine, ErpLineId) = (said.OrderId, said.OrderNumber, said.OrderLine, said.ErpLineId);
        (Quantity, Unit, Net, AmountOnly) = (said.Quantity, said.Unit, net, said.AmountOnly);
        (ReceiptNumber, AsnNumber) = (said.ReceiptNumber, said.AsnNumber);
    }

    public Guid Id { get; private set; }

    public SupplierId SupplierId { get; private set; }

    public Guid InvoiceId { get; private set; }

    public int Number { get; private set; }

    public Guid OrderId { get; private set; }

    public string OrderNumber { get; private set; } = "";

    /// <summary>The position that people read.</summary>
    public int OrderLine { get; private set; }

    public string ErpLineId { get; private set; } = "";

    /// <summary>In <see cref="Unit"/>; positive also on a credit note.</summary>
    public decimal Quantity { get; private set; }

    public string Unit { get; private set; } = "";

    /// <summary>With the line's own charges and allowances, in the invoice's currency; positive also on a credit note.</summary>
    public decimal Net { get; private set; }

    /// <summary>On a credit note: it gives money back but no quantity.</summary>
    public bool AmountOnly { get; private set; }

    public string? ReceiptNumber { get; private set; }

    public string? AsnNumber { get; private set; }

    public Guid RootId => InvoiceId;

    /// <summary>The order line that it bills.</summary>
    public OrderLineKey Key => new(OrderId, ErpLineId);
}
