namespace Portal.Documents.Invoices;

/// <summary>An invoice of a supplier.</summary>
public sealed record InvoicePaper : BillPaper
{
    public DateOnly? DueOn { get; init; }

    internal override BillKind Kind => new("invoice.title", "invoice.running", "bill.date", "bill.payable", "bill.due", DueOn);
}
