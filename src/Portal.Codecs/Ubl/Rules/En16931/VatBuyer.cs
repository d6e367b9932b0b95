namespace Portal.Codecs.Ubl.Rules.En16931;

/// <summary>What a VAT category wants to know of the buyer.</summary>
internal enum VatBuyer
{
    Nothing,
    VatIdentifier,

    /// <summary>A VAT identifier or a legal registration.</summary>
    AnyIdentifier,
}
