namespace Portal.Domain.Invoices;

/// <summary>What a payment waits for.</summary>
public enum PaymentWait
{
    Nothing,
    Submission,
    Match,
    Receipt,
    QualityRelease,
    Decision,
    SupplierAnswer,
    CreditNote,
    Posting,

    /// <summary>The due day, or the day of the payment run.</summary>
    PaymentDay,

    /// <summary>The day has passed without a payment.</summary>
    OverduePayment,
}
