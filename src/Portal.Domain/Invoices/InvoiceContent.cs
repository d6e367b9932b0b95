namespace Portal.Domain.Invoices;

/// <summary>What an invoice or a credit note says, kept whole with each submission; amounts in <see cref="Currency"/>.</summary>
public sealed record InvoiceContent
{
    public required InvoiceKind Kind { get; init; }

    /// <summary>The supplier's own number, as written; may be empty in a draft.</summary>
    public required string Number { get; init; }

    public required DateOnly IssuedOn { get; init; }

    /// <summary>When the goods were delivered or the service done (BT-72).</summary>
    public DateOnly? DeliveredOn { get; init; }

    /// <summary>When the tax becomes due (BT-7), where that is another day than the issue.</summary>
    public DateOnly? TaxPointOn { get; init; }

    /// <summary>When it is to be paid (BT-9).</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>ISO 4217.</summary>
    public required string Currency { get; init; }

    /// <summary>The ERP that owns all its orders.</summary>
    public required string ErpCode { get; init; }

    public required string PlantCode { get; init; }

    public string PaymentTerms { get; init; } = "";

    /// <summary>What the payer is to quote (BT-83).</summary>
    public string? PaymentReference { get; init; }

    /// <summary>The invoice that a credit note corrects (BT-25).</summary>
    public Guid? CorrectsId { get; init; }

    public string? CorrectsNumber { get; init; }

    public string? Note { get; init; }

    /// <summary>Why no tax is taken on exempt lines (BT-120).</summary>
    public string? ExemptionReason { get; init; }

    /// <summary>Paid before (BT-113).</summary>
    public decimal Prepaid { get; init; }

    /// <summary>Makes the amount payable a round one (BT-114).</summary>
    public decimal Rounding { get; init; }

    public required IReadOnlyList<InvoiceLineContent> Lines { get; init; }

    public IReadOnlyList<DocumentCharge> Charges { get; init; } = [];
}
