namespace Portal.Domain.Invoices;

/// <summary>Who must act on an invoice now.</summary>
public enum InvoiceActor
{
    Nobody,
    Supplier,
    AccountsPayable,
    Buyer,
    Receiving,

    /// <summary>The portal itself: it matches or posts.</summary>
    Portal,
}
