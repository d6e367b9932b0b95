namespace Portal.Domain.Invoices;

/// <summary>Money that went out for an invoice, in its currency.</summary>
/// <param name="Reference">The remittance under which the supplier finds it on the bank statement.</param>
public sealed record InvoicePayment(decimal Amount, DateOnly PaidOn, string Reference);
