namespace Portal.Domain.Invoices.Matching;

/// <summary>What one line of a pending or posted document bills of an order line; a credit note's figures are negative, its quantity 0 when it gives back money only.</summary>
/// <param name="CorrectsId">The invoice that a credit note corrects; null for an invoice.</param>
/// <param name="SubmittedAt">Who came first is served first (UTC).</param>
/// <param name="Settled">Accepted or paid: only then does a credit note make room for others; before, it may still be rejected.</param>
/// <param name="PriceAccepted">A person accepted its price: it no longer counts against the ones that follow.</param>
public sealed record BilledPart(
    Guid DocumentId,
    Guid? CorrectsId,
    DateTime SubmittedAt,
    decimal Quantity,
    decimal Net,
    bool Settled,
    string? ReceiptNumber = null,
    string? AsnNumber = null,
    bool PriceAccepted = false);
