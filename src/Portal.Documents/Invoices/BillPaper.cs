using Portal.Documents.Description;

namespace Portal.Documents.Invoices;

/// <summary>What invoices and credit notes have in common. Every amount comes computed and is in <see cref="Currency"/>; nothing is added up here.</summary>
public abstract record BillPaper : Paperwork
{
    /// <summary>The supplier's own number of it.</summary>
    public required string Number { get; init; }

    public required DateOnly IssuedOn { get; init; }

    /// <summary>The supplier.</summary>
    public required PaperParty Seller { get; init; }

    /// <summary>The seller's national tax number, where it has no VAT identification.</summary>
    public string? SellerTaxNumber { get; init; }

    public required PaperParty Buyer { get; init; }

    public PaperParty? DeliverTo { get; init; }

    /// <summary>The day of the delivery, or the last of them.</summary>
    public DateOnly? DeliveredOn { get; init; }

    /// <summary>The buyer's order, or several of them, as text.</summary>
    public string? Orders { get; init; }

    /// <summary>What the buyer asked to have named: a cost centre, a person.</summary>
    public string? BuyerReference { get; init; }

    /// <summary>Currency of ISO 4217.</summary>
    public required string Currency { get; init; }

    public required IReadOnlyList<BillLine> Lines { get; init; }

    /// <summary>Charges and allowances on the whole document.</summary>
    public IReadOnlyList<BillCharge> Charges { get; init; } = [];

    /// <summary>A row for each category and rate.</summary>
    public required IReadOnlyList<BillTax> Taxes { get; init; }

    public required BillTotals Totals { get; init; }

    /// <summary>Where and how to pay.</summary>
    public BillPayment? Payment { get; init; }

    /// <summary>What the supplier says about it; line breaks count.</summary>
    public string? Note { get; init; }

    internal abstract BillKind Kind { get; }

    internal override PaperDocument Describe() => BillDescription.Of(this);
}
