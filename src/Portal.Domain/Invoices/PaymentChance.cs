namespace Portal.Domain.Invoices;

/// <summary>Whether an invoice will be paid.</summary>
public enum PaymentChance
{
    /// <summary>No: rejected, cancelled or credited in full.</summary>
    No,

    /// <summary>Not as it stands: something has to happen before.</summary>
    NotYet,

    /// <summary>Yes, on the day named.</summary>
    Yes,

    /// <summary>It has been paid.</summary>
    Paid,

    /// <summary>A credit note: the amount is taken off what is paid.</summary>
    Deducted,
}
