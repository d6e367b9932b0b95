namespace Portal.Domain.Invoices;

/// <summary>What the supplier is asked to do (Peppol's status actions; the codes are in <see cref="InvoiceCodes"/>).</summary>
public enum InvoiceAction
{
    /// <summary>NOA: nothing.</summary>
    None,

    /// <summary>PIN: give information.</summary>
    ProvideInformation,

    /// <summary>NIN: send a new invoice.</summary>
    NewInvoice,

    /// <summary>CNF: credit the whole invoice.</summary>
    CreditFully,

    /// <summary>CNP: credit the lines or quantities concerned.</summary>
    CreditPartly,

    /// <summary>CNA: credit the amount named.</summary>
    CreditAmount,

    /// <summary>OTH: as the text says.</summary>
    Other,
}
