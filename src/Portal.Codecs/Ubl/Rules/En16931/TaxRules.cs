using System.Xml.Linq;
using static Portal.Codecs.Ubl.Rules.RuleTable;
using static Portal.Codecs.Ubl.Rules.XPathValue;

namespace Portal.Codecs.Ubl.Rules.En16931;

/// <summary>What the VAT breakdown must say in any category, and how the VAT totals follow from it.</summary>
internal static class TaxRules
{
    private static readonly UblPath Currency = "/cbc:DocumentCurrencyCode";
    private static readonly UblPath TotalTaxes = "/cac:TaxTotal/cbc:TaxAmount";
    private static readonly UblPath Totals = "/cac:LegalMonetaryTotal";
    private static readonly UblPath WithoutTax = "/cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount";
    private static readonly UblPath WithTax = "/cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount";
    private static readonly UblPath Subtotals = "cac:TaxSubtotal";
    private static readonly UblPath SubtotalTaxes = "cac:TaxSubtotal/cbc:TaxAmount";
    private static readonly UblPath Tax = "cbc:TaxAmount";
    private static readonly UblPath Taxable = "cbc:TaxableAmount";
    private static readonly UblPath Rate = "cac:TaxCategory[VAT]/cbc:Percent";

    public static IEnumerable<InvoiceRule> All { get; } =
    [
        .. At("/",
            Fatal("BR-CO-15", "Invoice total amount with VAT (BT-112) = Invoice total amount without VAT (BT-109) + Invoice total VAT amount (BT-110).", TotalWithTax),
            // The published tests of these two look for the currency inside the amount and so can't fail; UBL-DT-01 says the same of every amount.
            Fatal("BR-DEC-13", "The allowed maximum number of decimals for the Invoice total VAT amount (BT-110) is 2.", Always),
            Fatal("BR-DEC-15", "The allowed maximum number of decimals for the Invoice total VAT amount in accounting currency (BT-111) is 2.", Always)),
        .. At("/cac:TaxTotal",
            Fatal("BR-CO-14", "Invoice total VAT amount (BT-110) = Σ VAT category tax amount (BT-117).", (at, invoice) => !Subtotals.Exists(at, invoice) || Same(Tax.Number(at, invoice), Round2(SubtotalTaxes.Sum(at, invoice))))),
        .. At("cac:TaxTotal/cac:TaxSubtotal",
            Fatal("BR-45", "Each VAT breakdown (BG-23) shall have a VAT category taxable amount (BT-116).", Exists(Taxable)),
            Fatal("BR-46", "Each VAT breakdown (BG-23) shall have a VAT category tax amount (BT-117).", Exists(Tax)),
            Fatal("BR-47", "Each VAT breakdown (BG-23) shall be defined through a VAT category code (BT-118).", Exists("cac:TaxCategory[VAT]/cbc:ID")),
            Fatal("BR-48", "Each VAT breakdown (BG-23) shall have a VAT category rate (BT-119), except if the Invoice is not subject to VAT.", Either(Exists(Rate), Exists("cac:TaxCategory[VAT][category O]"))),
            Fatal("BR-CO-17", "VAT category tax amount (BT-117) = VAT category taxable amount (BT-116) x (VAT category rate (BT-119) / 100), rounded to two decimals.", TaxFollowsFromRate),
            Fatal("BR-DEC-19", "The allowed maximum number of decimals for the VAT category taxable amount (BT-116) is 2.", Cents(Taxable)),
            Fatal("BR-DEC-20", "The allowed maximum number of decimals for the VAT category tax amount (BT-117) is 2.", Cents(Tax))),
    ];

    private static bool TotalWithTax(XElement at, UblInvoice invoice) => Currency.Texts(at, invoice).All(currency =>
    {
        var taxes = TaxesByCurrency(at, invoice)[currency];
        return taxes.Take(2).Count() == 1 && Totals.Count(at, invoice) == 1 && Same(WithTax.Number(at, invoice), Round2(WithoutTax.Number(at, invoice) + Number(taxes)));
    });

    private static ILookup<string, string> TaxesByCurrency(XElement at, UblInvoice invoice) => invoice.Once(
        TotalTaxes, () => TotalTaxes.From(at, invoice).Where(a => a.Attribute("currencyID") is not null).ToLookup(a => a.Attribute("currencyID")!.Value, a => a.Value, StringComparer.Ordinal));

    /// <summary>The official tolerance is less than 1 either way, whatever the signs.</summary>
    private static bool TaxFollowsFromRate(XElement at, UblInvoice invoice)
    {
        var rate = Rate.Number(at, invoice);
        var tax = Tax.Number(at, invoice);
        return Round(rate) is not { } whole
            ? !Rate.Exists(at, invoice) && Same(Round(tax), 0)
            : whole == 0 ? Same(Round(tax), 0) : IsAbout(tax, Taxable.Number(at, invoice), rate);
    }

    /// <summary>Whether a tax is its base × rate / 100, but for less than 1.</summary>
    internal static bool IsAbout(decimal? tax, decimal? taxable, decimal? rate)
    {
        var expected = Round2(Abs(taxable) * (rate / 100));
        return Abs(tax) - 1 < expected && Abs(tax) + 1 > expected;
    }
}
