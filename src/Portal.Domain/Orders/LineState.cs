namespace Portal.Domain.Orders;

/// <summary>Where a line stands; each state says who acts next.</summary>
public enum LineState
{
    /// <summary>The supplier is to answer.</summary>
    ToAnswer,

    /// <summary>The answer passed the policy; the ERP has not confirmed it yet.</summary>
    InPolicy,

    /// <summary>The answer deviates; the buyer is to decide.</summary>
    WaitingForBuyer,

    /// <summary>The buyer made a counter-offer; the supplier is to answer it.</summary>
    Countered,

    /// <summary>Both sides agree; nobody acts.</summary>
    Agreed,

    /// <summary>The supplier can't deliver and the buyer let the line go.</summary>
    Rejected,

    /// <summary>The order was cut below what has been received; the buyer is to decide.</summary>
    Conflict,

    /// <summary>Received in full, cancelled or closed by the ERP.</summary>
    Closed,
}
