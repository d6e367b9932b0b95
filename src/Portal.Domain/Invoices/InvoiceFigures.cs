namespace Portal.Domain.Invoices;

/// <summary>What a document comes to: net amounts in the order of its lines, its charges with their taxes, the tax breakdown and the totals.</summary>
public sealed record InvoiceFigures(IReadOnlyList<decimal> LineNets, IReadOnlyList<DocumentCharge> Charges, IReadOnlyList<TaxBreakdown> Taxes, InvoiceTotals Totals)
{
    /// <summary>Of an empty document.</summary>
    public static InvoiceFigures Empty { get; } = new([], [], [], InvoiceTotals.Zero);
}
