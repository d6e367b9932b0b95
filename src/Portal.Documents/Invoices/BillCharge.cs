namespace Portal.Documents.Invoices;

/// <summary>A charge (positive) or allowance (negative) with its reason in the reader's language.</summary>
public sealed record BillCharge(string Reason, decimal Amount);
