namespace Portal.Domain.Invoices;

/// <summary>Which document it is.</summary>
public enum InvoiceKind
{
    Invoice,

    /// <summary>Takes back, in whole or in part, what one invoice asks for; its figures are positive.</summary>
    CreditNote,
}
