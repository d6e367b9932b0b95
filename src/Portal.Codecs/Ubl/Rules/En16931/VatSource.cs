namespace Portal.Codecs.Ubl.Rules.En16931;

/// <summary>What an amount in a VAT category stands on.</summary>
internal enum VatSource
{
    InvoiceLine,
    CreditNoteLine,

    /// <summary>An allowance of the document.</summary>
    Allowance,

    /// <summary>A charge of the document.</summary>
    Charge,

    /// <summary>Also those of lines and prices.</summary>
    AnyAllowanceOrCharge,
}
