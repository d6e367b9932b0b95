namespace Portal.Domain.Invoices;

/// <summary>The codes of Peppol's Invoice Response and of UNCL 5305 for the words of the domain, and back.</summary>
public static class InvoiceCodes
{
    /// <summary>UNCL 4343 code; null for a draft and a cancelled draft, of which nobody is told.</summary>
    public static string? Code(this InvoiceState state) => state switch
    {
        InvoiceState.Received => "AB",
        InvoiceState.InProcess => "IP",
        InvoiceState.UnderQuery => "UQ",
        InvoiceState.ConditionallyAccepted => "CA",
        InvoiceState.Rejected => "RE",
        InvoiceState.Accepted => "AP",
        InvoiceState.Paid => "PD",
        InvoiceState.Draft or InvoiceState.Cancelled => null,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>OPStatusReason code.</summary>
    public static string Code(this InvoiceReason reason) => reason switch
    {
        InvoiceReason.References => "REF",
        InvoiceReason.Legal => "LEG",
        InvoiceReason.Receiver => "REC",
        InvoiceReason.Quality => "QUA",
        InvoiceReason.Delivery => "DEL",
        InvoiceReason.Price => "PRI",
        InvoiceReason.Quantity => "QTY",
        InvoiceReason.Item => "ITM",
        InvoiceReason.PaymentTerms => "PAY",
        InvoiceReason.NotRecognised => "UNR",
        InvoiceReason.Finance => "FIN",
        InvoiceReason.PartlyPaid => "PPD",
        InvoiceReason.Other => "OTH",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };

    /// <summary>OPStatusAction code.</summary>
    public static string Code(this InvoiceAction action) => action switch
    {
        InvoiceAction.None => "NOA",
        InvoiceAction.ProvideInformation => "PIN",
        InvoiceAction.NewInvoice => "NIN",
        InvoiceAction.CreditFully => "CNF",
        InvoiceAction.CreditPartly => "CNP",
        InvoiceAction.CreditAmount => "CNA",
        InvoiceAction.Other => "OTH",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
    };

    /// <summary>UNCL 5305 code.</summary>
    public static string Code(this VatCategory category) => category switch
    {
        VatCategory.Standard => "S",
        VatCategory.ZeroRated => "Z",
        VatCategory.Exempt => "E",
        VatCategory.ReverseCharge => "AE",
        VatCategory.IntraCommunity => "K",
        VatCategory.Export => "G",
        VatCategory.NotSubject => "O",
        VatCategory.CanaryIslands => "L",
        VatCategory.CeutaAndMelilla => "M",
        _ => throw new ArgumentOutOfRangeException(nameof(category), category, null),
    };

    /// <summary>The state of a code; null for one that the Invoice Response does not know.</summary>
    public static InvoiceState? State(string code) => Find<InvoiceState>(code, c => c.Code());

    /// <summary>The reason of a code; null for one that the Invoice Response does not know.</summary>
    public static InvoiceReason? Reason(string code) => Find<InvoiceReason>(code, c => c.Code());

    /// <summary>The action of a code; null for one that the Invoice Response does not know.</summary>
    public static InvoiceAction? Action(string code) => Find<InvoiceAction>(code, c => c.Code());

    /// <summary>The tax category of a code; null for one that EN 16931 does not allow.</summary>
    public static VatCategory? Category(string code) => Find<VatCategory>(code, c => c.Code());

    private static T? Find<T>(string code, Func<T, string?> of)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(code);
        foreach (var member in Enum.GetValues<T>())
        {
            if (of(member) == code)
            {
                return member;
            }
        }

        return null;
    }
}
