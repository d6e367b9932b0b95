namespace Portal.Codecs.Ubl.Rules.En16931;

/// <summary>The rates that a VAT category allows.</summary>
internal enum VatRate
{
    Zero,
    AboveZero,
    ZeroOrMore,

    /// <summary>No rate may be said, not even 0.</summary>
    None,
}
