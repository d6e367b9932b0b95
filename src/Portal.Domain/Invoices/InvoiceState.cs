namespace Portal.Domain.Invoices;

/// <summary>Where an invoice stands, in the terms of Peppol's Invoice Response; a draft and a cancelled draft have no code there.</summary>
public enum InvoiceState
{
    /// <summary>Being written; only the supplier's own side sees it.</summary>
    Draft,

    /// <summary>AB: it has arrived and is not matched yet.</summary>
    Received,

    /// <summary>IP: it is matched and waits for a receipt, a release or a decision of the buying side.</summary>
    InProcess,

    /// <summary>UQ: a person disputes it; the supplier is to answer.</summary>
    UnderQuery,

    /// <summary>CA: accepted but for an amount that a credit note is to take back.</summary>
    ConditionallyAccepted,

    /// <summary>RE: refused with a reason; the same number may come again.</summary>
    Rejected,

    /// <summary>AP: it will be paid.</summary>
    Accepted,

    /// <summary>PD: it has been paid in full.</summary>
    Paid,

    /// <summary>A draft that was given up; its number is free again.</summary>
    Cancelled,
}
