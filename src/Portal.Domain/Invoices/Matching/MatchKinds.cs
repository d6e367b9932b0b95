using Portal.Domain.Cases;

namespace Portal.Domain.Invoices.Matching;

/// <summary>What follows from a difference: the reason that the supplier is told, and who owns it.</summary>
public static class MatchKinds
{
    /// <summary>The reason in the terms of the Invoice Response.</summary>
    public static InvoiceReason Reason(this MatchKind kind) => kind switch
    {
        MatchKind.DuplicateNumber or MatchKind.SuspectedDuplicate => InvoiceReason.Other,
        MatchKind.UnknownOrderLine or MatchKind.NotInvoiced => InvoiceReason.References,
        MatchKind.CurrencyDiffers or MatchKind.RoundingUp => InvoiceReason.Finance,
        MatchKind.UnitDiffers or MatchKind.OverOrdered or MatchKind.CreditQuantityUp => InvoiceReason.Quantity,
        MatchKind.TaxDiffers => InvoiceReason.Legal,
        MatchKind.PriceUp or MatchKind.PriceDown or MatchKind.LineTotalUp or MatchKind.ChargeUp => InvoiceReason.Price,
        MatchKind.CreditAmountUp or MatchKind.CreditPriceDiffers => InvoiceReason.Price,
        MatchKind.NotReceived or MatchKind.ReceivedShort => InvoiceReason.Delivery,
        MatchKind.OnQualityHold or MatchKind.NotAccepted => InvoiceReason.Quality,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Whose it is: the buyer knows what was agreed, receiving what has come, accounts payable the document.</summary>
    public static CaseRole Owner(this MatchKind kind) => kind switch
    {
        MatchKind.PriceUp or MatchKind.PriceDown or MatchKind.LineTotalUp or MatchKind.ChargeUp or MatchKind.OverOrdered => CaseRole.Buyer,
        MatchKind.OnQualityHold or MatchKind.NotAccepted => CaseRole.Buyer,
        MatchKind.NotReceived or MatchKind.ReceivedShort => CaseRole.Receiving,
        _ => CaseRole.AccountsPayable,
    };

    /// <summary>False where nothing could be compared or a rule stands against it: such a document has to come anew.</summary>
    public static bool CanBeAccepted(this MatchKind kind) => kind is not (
        MatchKind.DuplicateNumber or MatchKind.UnknownOrderLine or MatchKind.CurrencyDiffers or MatchKind.UnitDiffers
        or MatchKind.NotInvoiced or MatchKind.CreditQuantityUp or MatchKind.CreditAmountUp);

    /// <summary>True for a difference in money for the same goods, which a person can accept for good.</summary>
    public static bool IsPrice(this MatchKind kind) => kind is MatchKind.PriceUp or MatchKind.PriceDown or MatchKind.LineTotalUp;
}
