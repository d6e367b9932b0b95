using static Portal.Codecs.Ubl.Rules.RuleTable;

namespace Portal.Codecs.Ubl.Rules.En16931;

/// <summary>Rules 05 to 07 of a VAT category: the rates that it allows on a line, an allowance and a charge.</summary>
internal static class VatRates
{
    public static IEnumerable<InvoiceRule> Of(VatCategory c) =>
    [
        .. At($"{Line}/cac:Item/cac:ClassifiedTaxCategory[category {c.Code}][VAT]",
            Fatal($"BR-{c.Rules}-05", Sentence(c, "Invoice line (BG-25)", "Invoiced item VAT category code (BT-151)", "Invoiced item VAT rate (BT-152)"), Rate(c))),
        .. At($"cac:AllowanceCharge[allowance]/cac:TaxCategory[category {c.Code}][VAT]",
            Fatal($"BR-{c.Rules}-06", Sentence(c, "Document level allowance (BG-20)", "Document level allowance VAT category code (BT-95)", "Document level allowance VAT rate (BT-96)"), Rate(c))),
        .. At($"cac:AllowanceCharge[charge]/cac:TaxCategory[category {c.Code}][VAT]",
            Fatal($"BR-{c.Rules}-07", Sentence(c, "Document level charge (BG-21)", "Document level charge VAT category code (BT-102)", "Document level charge VAT rate (BT-103)"), Rate(c))),
    ];

    private static Holds Rate(VatCategory c) => c.Rate switch
    {
        VatRate.Zero => Number("cbc:Percent", rate => rate == 0),
        VatRate.AboveZero => Number("cbc:Percent", rate => rate > 0),
        VatRate.ZeroOrMore => Number("cbc:Percent", rate => rate >= 0),
        _ => None("cbc:Percent"),
    };

    private static string Sentence(VatCategory c, string what, string code, string rate)
    {
        var a = what[0] == 'I' ? "an" : "a";
        return c.Rate switch
        {
            VatRate.None => $"{(a == "an" ? "An" : "A")} {what} where the {code} is \"{c.Name}\" shall not contain {(a == "an" ? "an" : "a")} {rate}.",
            VatRate.AboveZero => $"In {a} {what} where the {code} is \"{c.Name}\" the {rate} shall be greater than zero.",
            VatRate.ZeroOrMore => $"In {a} {what} where the {code} is \"{c.Name}\" the {rate} shall be 0 (zero) or greater than zero.",
            _ => $"In {a} {what} where the {code} is \"{c.Name}\" the {rate} shall be 0 (zero).",
        };
    }
}
