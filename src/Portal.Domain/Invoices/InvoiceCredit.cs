namespace Portal.Domain.Invoices;

/// <summary>A credit note that was accepted for an invoice: its number and amount with tax.</summary>
public sealed record InvoiceCredit(Guid CreditNoteId, string Number, decimal Gross);
