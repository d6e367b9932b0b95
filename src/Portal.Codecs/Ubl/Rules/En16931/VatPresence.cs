using System.Xml.Linq;
using static Portal.Codecs.Ubl.Rules.RuleTable;

namespace Portal.Codecs.Ubl.Rules.En16931;

/// <summary>Rules 01 to 04 of a VAT category: where it is used it is in the breakdown, and seller and buyer are known well enough.</summary>
internal static class VatPresence
{
    private static readonly UblPath Seller = "//cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID";
    private static readonly UblPath SellerVat = "//cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme[VAT]/cbc:CompanyID";
    private static readonly UblPath RepresentativeVat = "//cac:TaxRepresentativeParty/cac:PartyTaxScheme[VAT]/cbc:CompanyID";
    private static readonly UblPath BuyerVat = "//cac:AccountingCustomerParty/cac:Party/cac:PartyTaxScheme[VAT]/cbc:CompanyID";
    private static readonly UblPath BuyerLegal = "//cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID";

    public static IEnumerable<InvoiceRule> Of(VatCategory c)
    {
        // What is standard rated counts without its tax scheme too; only what is on the document is not subject to VAT.
        var scheme = c.Rules == "S" ? "" : "[VAT]";
        var charges = c.Rate is VatRate.None ? "/cac:AllowanceCharge" : "//cac:AllowanceCharge";
        var category = $"[category {c.Code}]";

        // The published tests of the two island taxes compare some codes as they are written, white space and all.
        var written = c.Rate is VatRate.ZeroOrMore ? $"[cbc:ID={c.Code}]" : category;
        return At("/",
            Fatal($"BR-{c.Rules}-01", Sentence01(c), c.PerRate
                ? InBreakdownWhereUsed(
                    $"//cac:AllowanceCharge/cac:TaxCategory{category}{scheme}",
                    $"//cac:ClassifiedTaxCategory{category}{scheme}",
                    $"cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory{written}{(c.Rules == "AF" ? "" : scheme)}",
                    $"cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory{category}{scheme}")
                : OnceInBreakdown($"//cac:TaxCategory|cac:ClassifiedTaxCategory{category}[VAT]", $"cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory{category}[VAT]")),
            Fatal($"BR-{c.Rules}-02", Sentence(c, "an Invoice line (BG-25)", "Invoiced item VAT category code (BT-151)"),
                Used(c, $"//cac:ClassifiedTaxCategory{category}{scheme}", $"//cac:ClassifiedTaxCategory{category}[VAT]")),
            Fatal($"BR-{c.Rules}-03", Sentence(c, "a Document level allowance (BG-20)", "Document level allowance VAT category code (BT-95)"),
                Used(c, $"{charges}[allowance]/cac:TaxCategory{category}[VAT]")),
            Fatal($"BR-{c.Rules}-04", Sentence(c, "a Document level charge (BG-21)", "Document level charge VAT category code (BT-102)"),
                Used(c, $"{charges}[charge]/cac:TaxCategory{(c.Rules == "AF" ? written : category)}[VAT]")));
    }

    private static Holds InBreakdownWhereUsed(UblPath onCharges, UblPath onLines, UblPath wanted, UblPath unwanted) => (at, invoice) =>
        onCharges.Exists(at, invoice) || onLines.Exists(at, invoice) ? wanted.Exists(at, invoice) : !unwanted.Exists(at, invoice);

    private static Holds OnceInBreakdown(UblPath anywhere, UblPath inBreakdown) => (at, invoice) =>
        !anywhere.Exists(at, invoice) || inBreakdown.Count(at, invoice) == 1;

    /// <summary>Where the category is used, it is that of VAT and the parties are known.</summary>
    private static Holds Used(VatCategory c, UblPath used, UblPath? usedForVat = null) => (at, invoice) =>
        !used.Exists(at, invoice) || ((usedForVat ?? used).Exists(at, invoice) && PartiesAreKnown(c, at, invoice));

    private static bool PartiesAreKnown(VatCategory c, XElement at, UblInvoice invoice)
    {
        bool Is(UblPath path) => path.Exists(at, invoice);
        if (c.Rate is VatRate.None)
        {
            return !Is(SellerVat) && !Is(RepresentativeVat) && !Is(BuyerVat);
        }

        return (Is(c.SellerByVatOnly ? SellerVat : Seller) || Is(RepresentativeVat)) && c.Buyer switch
        {
            VatBuyer.VatIdentifier => Is(BuyerVat),
            VatBuyer.AnyIdentifier => Is(BuyerVat) || Is(BuyerLegal),
            _ => true,
        };
    }

    private static string Sentence01(VatCategory c) =>
        "An Invoice that contains an Invoice line (BG-25), a Document level allowance (BG-20) or a Document level charge (BG-21) where the VAT category code (BT-151, BT-95 or BT-102) is "
        + $"\"{c.Name}\" shall contain in the VAT breakdown (BG-23) {(c.PerRate ? "at least" : "exactly")} one VAT category code (BT-118) equal with \"{c.Name}\".";

    private static string Sentence(VatCategory c, string what, string code) => $"An Invoice that contains {what} where the {code} is \"{c.Name}\" " + (c.Rate is VatRate.None
        ? "shall not contain the Seller VAT identifier (BT-31), the Seller tax representative VAT identifier (BT-63) or the Buyer VAT identifier (BT-48)."
        : "shall contain the Seller VAT Identifier (BT-31)"
            + (c.SellerByVatOnly ? " or the Seller tax representative VAT identifier (BT-63)" : ", the Seller tax registration identifier (BT-32) and/or the Seller tax representative VAT identifier (BT-63)")
            + c.Buyer switch
            {
                VatBuyer.VatIdentifier => " and the Buyer VAT identifier (BT-48).",
                VatBuyer.AnyIdentifier => " and the Buyer VAT identifier (BT-48) and/or the Buyer legal registration identifier (BT-47).",
                _ => ".",
            });
}
