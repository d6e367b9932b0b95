namespace Portal.Domain.Invoices;

/// <summary>What an entry of an invoice's history tells.</summary>
public enum InvoiceEntryKind
{
    Submitted,
    Matched,
    DeviationAccepted,
    Accepted,
    Disputed,
    Explained,
    CreditRequested,
    Credited,
    Rejected,
    Resubmitted,
    Posted,
    PaymentChanged,
    Cancelled,
}
