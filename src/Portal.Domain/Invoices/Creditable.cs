namespace Portal.Domain.Invoices;

/// <summary>The invoice that a credit note corrects, with what pending and accepted credit notes take back already, both with tax.</summary>
public sealed record Creditable(Guid InvoiceId, string Number, InvoiceState State, string Currency, decimal Gross, decimal Credited);
