namespace Portal.Documents.Invoices;

/// <summary>The sums of EN 16931: lines, without VAT, with VAT, what was paid before, rounding, what is to be paid.</summary>
public sealed record BillTotals(decimal Lines, decimal Net, decimal Gross, decimal Payable)
{
    public decimal Prepaid { get; init; }

    public decimal Rounding { get; init; }
}
