using System.Xml.Linq;
using static Portal.Codecs.Ubl.Rules.RuleTable;

namespace Portal.Codecs.Ubl.Rules.En16931;

/// <summary>The rules of the nine VAT categories, 01 to 10 of each from one template, and what two of them and split payment add.</summary>
internal static class VatRules
{
    private const string OfBreakdown = "cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory";
    private static readonly UblPath DeliveredOn = "cac:Delivery/cbc:ActualDeliveryDate";
    private static readonly UblPath DeliveredTo = "cac:Delivery/cac:DeliveryLocation/cac:Address/cac:Country/cbc:IdentificationCode";
    private static readonly UblPath Countries = "//cbc:IdentificationCode";

    public static IEnumerable<InvoiceRule> All { get; } =
    [
        .. VatCategory.All.SelectMany(c => VatPresence.Of(c).Concat(VatRates.Of(c)).Concat(VatBreakdown.Of(c))),
        .. At("/",
            Fatal("BR-IC-11", "In an Invoice with a VAT breakdown (BG-23) where the VAT category code (BT-118) is \"Intra-community supply\" the Actual delivery date (BT-72) or the Invoicing period (BG-14) shall not be blank.", If("K", Either(Said(DeliveredOn), Exists("cac:InvoicePeriod/*")))),
            Fatal("BR-IC-12", "In an Invoice with a VAT breakdown (BG-23) where the VAT category code (BT-118) is \"Intra-community supply\" the Deliver to country code (BT-80) shall not be blank.", If("K", Said(DeliveredTo))),
            Fatal("BR-O-11", "An Invoice that contains a VAT breakdown group (BG-23) with a VAT category code (BT-118) \"Not subject to VAT\" shall not contain other VAT breakdown groups (BG-23).", If("O", None($"{OfBreakdown}[!category O][VAT]"))),
            Fatal("BR-O-12", "An Invoice that contains a VAT breakdown group (BG-23) with a VAT category code (BT-118) \"Not subject to VAT\" shall not contain an Invoice line (BG-25) where the Invoiced item VAT category code (BT-151) is not \"Not subject to VAT\".", If("O", None("//cac:ClassifiedTaxCategory[!category O][VAT]"))),
            Fatal("BR-O-13", "An Invoice that contains a VAT breakdown group (BG-23) with a VAT category code (BT-118) \"Not subject to VAT\" shall not contain Document level allowances (BG-20) where Document level allowance VAT category code (BT-95) is not \"Not subject to VAT\".", If("O", None("//cac:AllowanceCharge[allowance]/cac:TaxCategory[!category O][VAT]"))),
            Fatal("BR-O-14", "An Invoice that contains a VAT breakdown group (BG-23) with a VAT category code (BT-118) \"Not subject to VAT\" shall not contain Document level charges (BG-21) where Document level charge VAT category code (BT-102) is not \"Not subject to VAT\".", If("O", None("//cac:AllowanceCharge[charge]/cac:TaxCategory[!category O][VAT]"))),
            Fatal("BR-B-01", "An Invoice where the VAT category code (BT-151, BT-95 or BT-102) is “Split payment” shall be a domestic Italian invoice.", Either(None("//cac:TaxCategory|cac:ClassifiedTaxCategory[cbc:ID=B]"), IsItalian)),
            Fatal("BR-B-02", "An Invoice that contains an Invoice line (BG-25), a Document level allowance (BG-20) or a Document level charge (BG-21) where the VAT category code (BT-151, BT-95, BT-118 or BT-102) is “Split payment\" shall not contain an invoice line (BG-25), a Document level allowance (BG-20) or a Document level charge (BG-21) where the VAT category code (BT-151, BT-95, BT-118 or BT-102) is “Standard rated”.", Either(Nowhere("B"), Nowhere("S")))),
    ];

    /// <summary>A demand on documents whose breakdown has the category.</summary>
    private static Holds If(string category, Holds holds) => Either(None($"{OfBreakdown}[category {category}][VAT]"), holds);

    /// <summary>More than one character stands there: how the official test asks for a date and a country.</summary>
    private static Holds Said(UblPath path) => (at, invoice) => path.Texts(at, invoice).Any(text => text.Length > 1);

    private static Holds Nowhere(string category) => Both(
        None($"{OfBreakdown}[cbc:ID={category}]"),
        Both(None($"cac:AllowanceCharge/cac:TaxCategory[cbc:ID={category}]"), None($"//cac:ClassifiedTaxCategory[cbc:ID={category}]")));

    private static bool IsItalian(XElement at, UblInvoice invoice) => Countries.Values(at, invoice).All(country => country == "IT");
}
