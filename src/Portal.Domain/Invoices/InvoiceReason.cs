namespace Portal.Domain.Invoices;

/// <summary>Why an invoice is queried, conditionally accepted or rejected (Peppol's status reasons; the codes are in <see cref="InvoiceCodes"/>).</summary>
public enum InvoiceReason
{
    /// <summary>REF: it refers to an order, line or invoice that is not there.</summary>
    References,

    /// <summary>LEG: it is not as the law wants it, tax included.</summary>
    Legal,

    /// <summary>REC: it came to the wrong receiver.</summary>
    Receiver,

    /// <summary>QUA: the goods are not as ordered.</summary>
    Quality,

    /// <summary>DEL: the goods have not come, or not all of them.</summary>
    Delivery,

    /// <summary>PRI: price or charge differs.</summary>
    Price,

    /// <summary>QTY: quantity differs.</summary>
    Quantity,

    /// <summary>ITM: another item.</summary>
    Item,

    /// <summary>PAY: payment terms differ.</summary>
    PaymentTerms,

    /// <summary>UNR: nobody knows the transaction.</summary>
    NotRecognised,

    /// <summary>FIN: currency, rounding or bank details differ.</summary>
    Finance,

    /// <summary>PPD: part of it has been paid.</summary>
    PartlyPaid,

    /// <summary>OTH: as the text says.</summary>
    Other,
}
