namespace Portal.Domain.Invoices;

/// <summary>What the supplier is told with a query, a condition or a rejection: why, what to do, in words, and the amount that it is about (with tax; null for all of it).</summary>
public sealed record InvoiceResponse(IReadOnlyList<InvoiceReason> Reasons, InvoiceAction Action, string Text, decimal? Amount = null);
