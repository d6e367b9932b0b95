namespace Portal.Domain.Invoices.Matching;

/// <summary>In what a document differs; the first of several is the one to be settled first.</summary>
public enum MatchKind
{
    /// <summary>The supplier has used the number before.</summary>
    DuplicateNumber,

    /// <summary>Same amount and day under another number.</summary>
    SuspectedDuplicate,

    /// <summary>The order line is not known.</summary>
    UnknownOrderLine,

    CurrencyDiffers,
    UnitDiffers,

    /// <summary>Category or rate is not the expected one.</summary>
    TaxDiffers,

    PriceUp,
    PriceDown,

    /// <summary>All that was billed for the order line is above the order's price by more than the limit.</summary>
    LineTotalUp,

    /// <summary>More than is ordered.</summary>
    OverOrdered,

    /// <summary>Nothing of it has been received.</summary>
    NotReceived,

    /// <summary>Less has been received.</summary>
    ReceivedShort,

    /// <summary>It was received and is blocked for inspection.</summary>
    OnQualityHold,

    /// <summary>It was received and rejected.</summary>
    NotAccepted,

    /// <summary>A charge beyond what was agreed.</summary>
    ChargeUp,

    RoundingUp,

    /// <summary>A credit note for something that its invoice does not bill.</summary>
    NotInvoiced,

    /// <summary>More is credited than was invoiced.</summary>
    CreditQuantityUp,

    /// <summary>A higher amount is credited than was invoiced.</summary>
    CreditAmountUp,

    /// <summary>Credited at another price than invoiced.</summary>
    CreditPriceDiffers,
}
