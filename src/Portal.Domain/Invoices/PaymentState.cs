namespace Portal.Domain.Invoices;

/// <summary>What the ERP says of the payment.</summary>
public enum PaymentState
{
    None,

    /// <summary>In a payment run with its day.</summary>
    Scheduled,

    PartPaid,
    Paid,
}
