namespace Portal.Domain.Invoices.Matching;

/// <summary>What is matched: an invoice or credit note with its figures.</summary>
/// <param name="Id">Empty for one that is being written and was never saved.</param>
/// <param name="SubmittedAt">Null before it is submitted: everything else was there before (UTC).</param>
/// <param name="CorrectsId">The invoice that a credit note corrects.</param>
/// <param name="NumberKey">Normalised.</param>
/// <param name="Rounding">BT-114.</param>
public sealed record MatchDocument(
    Guid Id,
    DateTime? SubmittedAt,
    InvoiceKind Kind,
    Guid? CorrectsId,
    string NumberKey,
    DateOnly IssuedOn,
    string Currency,
    decimal Gross,
    decimal Rounding,
    IReadOnlyList<MatchLine> Lines,
    IReadOnlyList<DocumentCharge> Charges)
{
    /// <summary>Of a document as it is written.</summary>
    public static MatchDocument Of(InvoiceContent content, Guid id = default, DateTime? submittedAt = null) => Of(content, InvoiceArithmetic.Reckon(content), id, submittedAt);

    internal static MatchDocument Of(InvoiceContent content, InvoiceFigures figures, Guid id, DateTime? submittedAt) => new(
        id,
        submittedAt,
        content.Kind,
        content.CorrectsId,
        InvoiceNumber.Normalised(content.Number),
        content.IssuedOn,
        content.Currency,
        figures.Totals.Gross,
        content.Rounding,
        [.. content.Lines.Zip(figures.LineNets, (l, net) => new MatchLine(l.Number, new(l.OrderId, l.ErpLineId), l.Quantity, l.Unit, net, l.Tax, l.ReceiptNumber, l.AsnNumber, l.AmountOnly))],
        content.Charges);
}
