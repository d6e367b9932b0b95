using System.Xml.Linq;
using static Portal.Codecs.Ubl.Rules.RuleTable;
using static Portal.Codecs.Ubl.Rules.XPathValue;

namespace Portal.Codecs.Ubl.Rules.Peppol;

/// <summary>What Peppol adds on allowances, lines and prices, and on the currency of amounts.</summary>
internal static class PeppolAmountRules
{
    private const decimal Slack = 0.02m;
    private static readonly UblPath Currency = "/cbc:DocumentCurrencyCode";
    private static readonly UblPath Percentage = "cbc:MultiplierFactorNumeric";
    private static readonly UblPath Base = "cbc:BaseAmount";
    private static readonly UblPath Amount = "cbc:Amount";
    private static readonly UblPath Indicator = "cbc:ChargeIndicator";
    private static readonly UblPath Net = "cbc:LineExtensionAmount";
    private static readonly UblPath Invoiced = "cbc:InvoicedQuantity";
    private static readonly UblPath Credited = "cbc:CreditedQuantity";
    private static readonly UblPath Price = "cac:Price/cbc:PriceAmount";
    private static readonly UblPath BaseQuantity = "cac:Price/cbc:BaseQuantity";
    private static readonly UblPath LineAllowances = "cac:AllowanceCharge[says false]/cbc:Amount";
    private static readonly UblPath LineCharges = "cac:AllowanceCharge[says true]/cbc:Amount";
    private static readonly UblPath Subtotals = "../cac:TaxSubtotal";
    private static readonly UblPath NetPrice = "../cbc:PriceAmount";
    private static readonly UblPath LineQuantity = "../../cbc:InvoicedQuantity|cbc:CreditedQuantity";
    private static readonly UblPath InvoicedUnit = "../../cbc:InvoicedQuantity/@unitCode";
    private static readonly UblPath CreditedUnit = "../../cbc:CreditedQuantity/@unitCode";

    public static IEnumerable<InvoiceRule> All { get; } =
    [
        .. At("cac:AllowanceCharge[of document or line]",
            Fatal("PEPPOL-EN16931-R041", "Allowance/charge base amount MUST be provided when allowance/charge percentage is provided.", Either(None(Percentage), Exists(Base))),
            Fatal("PEPPOL-EN16931-R042", "Allowance/charge percentage MUST be provided when allowance/charge base amount is provided.", Either(Exists(Percentage), None(Base))),
            Fatal("PEPPOL-EN16931-R040", "Allowance/charge amount must equal base amount * percentage/100 if base amount and percentage exists", AmountFollowsFromPercentage),
            Fatal("PEPPOL-EN16931-R043", "Allowance/charge ChargeIndicator value MUST equal 'true' or 'false'", SaysWhichItIs)),
        .. At("cac:Price/cac:AllowanceCharge",
            Fatal("PEPPOL-EN16931-R044", "Charge on price level is NOT allowed. Only value 'false' allowed.", (at, invoice) => Says("false", at, invoice)),
            Fatal("PEPPOL-EN16931-R046", "Item net price MUST equal (Gross price - Allowance amount) when gross price is provided.", (at, invoice) => !Base.Exists(at, invoice) || Same(NetPrice.Number(at, invoice), Base.Number(at, invoice) - Amount.Number(at, invoice)))),
        .. At("cac:Price/cbc:BaseQuantity[@unitCode]",
            Fatal("PEPPOL-EN16931-R130", "Unit code of price base quantity MUST be same as invoiced quantity.", IsInUnitOfLine)),
        .. At(Line,
            Fatal("PEPPOL-EN16931-R120", "Invoice line net amount MUST equal (Invoiced quantity * (Item net price/item price base quantity) + Sum of invoice line charge amount - sum of invoice line allowance amount", NetFollowsFromPrice),
            Fatal("PEPPOL-EN16931-R121", "Base quantity MUST be a positive number above zero.", Either(None(BaseQuantity), RuleTable.Number(BaseQuantity, quantity => quantity > 0))),
            Fatal("PEPPOL-EN16931-R100", "Only one invoiced object is allowed pr line", AtMost(1, "cac:DocumentReference")),
            Fatal("PEPPOL-EN16931-R101", "Element Document reference can only be used for Invoice line object", Either(None("cac:DocumentReference"), Exists("cac:DocumentReference[cbc:DocumentTypeCode=130]")))),
        .. At(Amounts,
            Fatal("PEPPOL-EN16931-R051", "All currencyID attributes must have the same value as the invoice currency code (BT-5), except for the invoice total VAT amount in accounting currency (BT-111).", IsInCurrency)),
    ];

    private static bool IsWithinSlack(decimal? said, decimal? worked) => said + Slack >= worked && said - Slack <= worked;

    /// <summary>A number that may be left out; null when it is there and can't be read.</summary>
    private static decimal? Number(UblPath path, decimal otherwise, XElement at, UblInvoice invoice) => path.Exists(at, invoice) ? path.Number(at, invoice) : otherwise;

    private static bool AmountFollowsFromPercentage(XElement at, UblInvoice invoice) => !Percentage.Exists(at, invoice) || !Base.Exists(at, invoice)
        || IsWithinSlack(Number(Amount, 0, at, invoice), Base.Number(at, invoice) * Percentage.Number(at, invoice) / 100);

    /// <summary>Where one of percentage and base is missing, that alone is told.</summary>
    private static bool SaysWhichItIs(XElement at, UblInvoice invoice) =>
        Percentage.Exists(at, invoice) != Base.Exists(at, invoice) || Says("true", at, invoice) || Says("false", at, invoice);

    private static bool Says(string word, XElement at, UblInvoice invoice) => Indicator.Texts(at, invoice).Any(said => Normalize(said) == word);

    private static bool NetFollowsFromPrice(XElement at, UblInvoice invoice)
    {
        var quantity = Number(invoice.IsCreditNote ? Credited : Invoiced, 1, at, invoice);
        var per = Number(BaseQuantity, 1, at, invoice) is var said and not 0 ? said : 1;
        var worked = (quantity * (Number(Price, 0, at, invoice) / per)) + Round2(LineCharges.Sum(at, invoice)) - Round2(LineAllowances.Sum(at, invoice));
        return IsWithinSlack(Number(Net, 0, at, invoice), worked);
    }

    private static bool IsInUnitOfLine(XElement at, UblInvoice invoice) => !LineQuantity.Exists(at, invoice)
        || (invoice.IsCreditNote ? CreditedUnit : InvoicedUnit).Values(at, invoice).Contains(at.Attribute("unitCode")!.Value);

    /// <summary>A tax total without parts is that in the accounting currency.</summary>
    private static bool IsInCurrency(XElement at, UblInvoice invoice) => IsInTaxCurrency(at, invoice)
        || (at.Attribute("currencyID")?.Value is { } said && Currency.Values(at, invoice).Contains(said));

    private static bool IsInTaxCurrency(XElement at, UblInvoice invoice) => at.Name.LocalName == "TaxAmount" && at.Parent?.Name.LocalName switch
    {
        "TaxSubtotal" => false,
        "TaxTotal" => !Subtotals.Exists(at, invoice),
        _ => true,
    };
}
