namespace Portal.Exchange.Erp;

/// <summary>What a posting does to the order line.</summary>
public enum ErpPostingAction
{
    /// <summary>Stores confirmed quantities and dates beside the requested ones.</summary>
    Confirm,

    /// <summary>Stores them and changes the order itself to the same quantities, dates and price.</summary>
    ConfirmAndUpdate,

    /// <summary>Cancels the line, which the supplier refused and the buyer let go.</summary>
    CancelLine,
}
