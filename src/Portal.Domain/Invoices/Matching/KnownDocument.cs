namespace Portal.Domain.Invoices.Matching;

/// <summary>Another pending or posted document of the same supplier, for finding duplicates; those with the same number or with the same amount and day are enough.</summary>
public sealed record KnownDocument(Guid Id, InvoiceKind Kind, string Number, string NumberKey, DateOnly IssuedOn, decimal Gross, string Currency, DateTime SubmittedAt);
