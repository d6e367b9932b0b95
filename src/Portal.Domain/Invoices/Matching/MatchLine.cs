namespace Portal.Domain.Invoices.Matching;

/// <summary>A line to match: quantity in the order line's unit, net amount with its own charges and allowances in the document's currency.</summary>
/// <param name="ReceiptNumber">The receipt that it bills; null when none is named.</param>
/// <param name="AsnNumber">The shipment that it bills; null when none is named.</param>
/// <param name="AmountOnly">On a credit note: it gives money back but no quantity.</param>
public sealed record MatchLine(int Number, OrderLineKey Key, decimal Quantity, string Unit, decimal Net, VatRate Tax, string? ReceiptNumber = null, string? AsnNumber = null, bool AmountOnly = false);
