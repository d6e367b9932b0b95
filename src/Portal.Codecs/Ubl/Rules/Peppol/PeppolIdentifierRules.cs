using static Portal.Codecs.Ubl.Rules.RuleTable;

namespace Portal.Codecs.Ubl.Rules.Peppol;

/// <summary>What Peppol adds on identifiers of organisations: each has the form and the check digits of its scheme.</summary>
internal static class PeppolIdentifierRules
{
    public static IEnumerable<InvoiceRule> All { get; } =
    [
        .. Scheme("0088", Fatal("PEPPOL-COMMON-R040", "GLN must have a valid format according to GS1 rules.", Is(CheckDigits.IsGln))),
        .. Scheme("0192", Fatal("PEPPOL-COMMON-R041", "Norwegian organization number MUST be stated in the correct format.", Is(CheckDigits.IsNorwegian))),
        .. Scheme("0184", Fatal("PEPPOL-COMMON-R042", "Danish organization number (CVR) MUST be stated in the correct format.", (at, _) => CheckDigits.IsDanish(at.Value))),
        .. Scheme("0208", Fatal("PEPPOL-COMMON-R043", "Belgian enterprise number MUST be stated in the correct format.", Is(CheckDigits.IsBelgian))),
        .. Scheme("0201", Warning("PEPPOL-COMMON-R044", "IPA Code (Codice Univoco Unità Organizzativa) must be stated in the correct format", Is(CheckDigits.IsItalianOffice))),
        .. Scheme("0210", Warning("PEPPOL-COMMON-R045", "Tax Code (Codice Fiscale) must be stated in the correct format", Is(CheckDigits.IsItalianTaxCode))),
        .. At("cbc:EndpointID[@schemeID=9907]", Warning("PEPPOL-COMMON-R046", "Tax Code (Codice Fiscale) must be stated in the correct format", Is(CheckDigits.IsItalianTaxCode))),
        .. Scheme("0211", Warning("PEPPOL-COMMON-R047", "Italian VAT Code (Partita Iva) must be stated in the correct format", Is(CheckDigits.IsItalianVat))),
        .. At("cbc:EndpointID[@schemeID=9906]", Warning("PEPPOL-COMMON-R048", "Italian VAT Code (Partita Iva) must be stated in the correct format", Is(CheckDigits.IsItalianVat))),
        .. Scheme("0007", Fatal("PEPPOL-COMMON-R049", "Swedish organization number MUST be stated in the correct format.", Is(CheckDigits.IsSwedish))),
        .. Scheme("0151", Fatal("PEPPOL-COMMON-R050", "Australian Business Number (ABN) MUST be stated in the correct format.", Is(CheckDigits.IsAustralian))),
    ];

    /// <summary>An electronic address, a party's identifier or a company's in the scheme.</summary>
    private static IEnumerable<InvoiceRule> Scheme(string scheme, Demand demand) => At($"cbc:EndpointID|cbc:CompanyID|cbc:ID[organisation][@schemeID={scheme}]", demand);

    private static Holds Is(Func<string, bool> valid) => (at, _) => valid(XPathValue.Normalize(at.Value));
}
