using Portal.Documents.Description;

namespace Portal.Documents.Orders;

/// <summary>A purchase order as the buyer sends it; amounts come computed, prices and amounts are in <see cref="Currency"/>.</summary>
public sealed record PurchaseOrderPaper : Paperwork
{
    /// <summary>The order's number in the buyer's ERP.</summary>
    public required string Number { get; init; }

    /// <summary>Which revision it is; 1 for the first, which is not mentioned.</summary>
    public int Revision { get; init; } = 1;

    public required DateOnly OrderedOn { get; init; }

    public required PaperParty Buyer { get; init; }

    public required PaperParty Supplier { get; init; }

    /// <summary>The supplier's number at the buyer.</summary>
    public string? SupplierNumber { get; init; }

    public required PaperParty DeliverTo { get; init; }

    /// <summary>Where the invoice goes when it is not the buyer's own address.</summary>
    public PaperParty? InvoiceTo { get; init; }

    /// <summary>Currency of ISO 4217.</summary>
    public required string Currency { get; init; }

    /// <summary>Payment terms in words.</summary>
    public string? PaymentTerms { get; init; }

    /// <summary>Incoterms with their place: DAP Rotterdam.</summary>
    public string? DeliveryTerms { get; init; }

    /// <summary>What the buyer says about the whole order; line breaks count.</summary>
    public string? Note { get; init; }

    public required IReadOnlyList<PurchaseOrderLine> Lines { get; init; }

    /// <summary>The sum of the lines that are not cancelled.</summary>
    public required decimal Total { get; init; }

    /// <summary>Address in the portal at which the order is answered; printed as text and as a QR code.</summary>
    public Uri? ConfirmAt { get; init; }

    internal override PaperDocument Describe() => PurchaseOrderDescription.Of(this);
}
