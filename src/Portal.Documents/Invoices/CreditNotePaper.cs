namespace Portal.Documents.Invoices;

/// <summary>A credit note of a supplier; its amounts are positive, they are what the buyer gets back.</summary>
public sealed record CreditNotePaper : BillPaper
{
    /// <summary>The number of the invoice that it corrects.</summary>
    public required string InvoiceNumber { get; init; }

    internal override BillKind Kind => new("credit.title", "credit.running", "credit.date", "credit.payable", "credit.refers", InvoiceNumber);
}
