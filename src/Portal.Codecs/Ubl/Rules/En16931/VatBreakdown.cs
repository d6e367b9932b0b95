using System.Xml.Linq;
using static Portal.Codecs.Ubl.Rules.RuleTable;
using static Portal.Codecs.Ubl.Rules.XPathValue;

namespace Portal.Codecs.Ubl.Rules.En16931;

/// <summary>Rules 08 to 10 of a VAT category: its breakdown adds up to the lines, charges and allowances, is taxed right and says why not.</summary>
internal static class VatBreakdown
{
    private const string Reasons = "cbc:TaxExemptionReason|cbc:TaxExemptionReasonCode";
    private static readonly UblPath Taxable = "../cbc:TaxableAmount";
    private static readonly UblPath Tax = "../cbc:TaxAmount";
    private static readonly UblPath Rate = "cbc:Percent";
    private static readonly UblPath InvoiceLines = "//cac:InvoiceLine";
    private static readonly UblPath CreditNoteLines = "//cac:CreditNoteLine";

    public static IEnumerable<InvoiceRule> Of(VatCategory c) => At($"/cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory[category {c.Code}][VAT]",
        Fatal($"BR-{c.Rules}-08", Sentence08(c), c.PerRate ? (at, invoice) => AddsUpPerRate(c, at, invoice) : (at, invoice) => AddsUp(c, at, invoice)),
        Fatal($"BR-{c.Rules}-09", Sentence09(c), c.PerRate
            ? (at, invoice) => TaxRules.IsAbout(Tax.Number(at, invoice), Taxable.Number(at, invoice), Rate.Number(at, invoice))
            : (at, invoice) => Same(Tax.Number(at, invoice), 0)),
        Fatal($"BR-{c.Rules}-10", Sentence10(c), c.Reason ? Exists(Reasons) : None(Reasons)));

    /// <summary>To the last cent.</summary>
    private static bool AddsUp(VatCategory c, XElement at, UblInvoice invoice)
    {
        var amounts = VatAmounts.Of(invoice);
        var taxable = Taxable.Number(at, invoice);
        return (InvoiceLines.Exists(at, invoice) && Same(taxable, amounts.Net(VatSource.InvoiceLine, c.Code)))
            || (CreditNoteLines.Exists(at, invoice) && Same(taxable, amounts.Net(VatSource.CreditNoteLine, c.Code)));
    }

    /// <summary>But for less than 1 either way; without a rate there is nothing to add up.</summary>
    private static bool AddsUpPerRate(VatCategory c, XElement at, UblInvoice invoice) => !Rate.Exists(at, invoice) || (Rate.Number(at, invoice) is { } rate
        && (AddsUpTo(rate, VatSource.InvoiceLine, c, at, invoice) || AddsUpTo(rate, VatSource.CreditNoteLine, c, at, invoice)));

    private static bool AddsUpTo(decimal rate, VatSource lines, VatCategory c, XElement at, UblInvoice invoice)
    {
        var amounts = VatAmounts.Of(invoice);

        // Standard rated wants something of that very rate, the island taxes any line.
        var some = c.Rate is VatRate.AboveZero
            ? amounts.Has(lines, c.Code, rate) || amounts.Has(VatSource.AnyAllowanceOrCharge, c.Code, rate)
            : (lines is VatSource.InvoiceLine ? InvoiceLines : CreditNoteLines).Exists(at, invoice);
        var net = amounts.Net(lines, c.Code, rate);
        var taxable = Taxable.Number(at, invoice);
        return some && taxable - 1 < net && taxable + 1 > net;
    }

    private static string Sentence08(VatCategory c) => c.PerRate
        ? $"For each different value of VAT category rate (BT-119) where the VAT category code (BT-118) is \"{c.Name}\", the VAT category taxable amount (BT-116) in a VAT breakdown (BG-23) shall equal "
            + "the sum of Invoice line net amounts (BT-131) plus the sum of document level charge amounts (BT-99) minus the sum of document level allowance amounts (BT-92) "
            + $"where the VAT category code (BT-151, BT-102, BT-95) is \"{c.Name}\" and the VAT rate (BT-152, BT-103, BT-96) equals the VAT category rate (BT-119)."
        : $"In a VAT breakdown (BG-23) where the VAT category code (BT-118) is \"{c.Name}\" the VAT category taxable amount (BT-116) shall equal "
            + "the sum of Invoice line net amounts (BT-131) minus the sum of Document level allowance amounts (BT-92) plus the sum of Document level charge amounts (BT-99) "
            + $"where the VAT category codes (BT-151, BT-95, BT-102) are \"{c.Name}\".";

    private static string Sentence09(VatCategory c) => $"The VAT category tax amount (BT-117) in a VAT breakdown (BG-23) where the VAT category code (BT-118) is \"{c.Name}\" shall "
        + (c.PerRate ? "equal the VAT category taxable amount (BT-116) multiplied by the VAT category rate (BT-119)." : "be 0 (zero).");

    private static string Sentence10(VatCategory c) => $"A VAT breakdown (BG-23) with VAT Category code (BT-118) \"{c.Name}\" shall "
        + (c.Reason ? "have a VAT exemption reason code (BT-121) or a VAT exemption reason text (BT-120)." : "not have a VAT exemption reason code (BT-121) or VAT exemption reason text (BT-120).");
}
