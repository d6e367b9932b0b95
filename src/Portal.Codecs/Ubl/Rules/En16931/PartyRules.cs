using System.Xml.Linq;
using static Portal.Codecs.Ubl.Rules.RuleTable;

namespace Portal.Codecs.Ubl.Rules.En16931;

/// <summary>What the seller, the buyer, the payee, the tax representative and the payment must say.</summary>
internal static class PartyRules
{
    private static readonly UblPath PayeeName = "cac:PartyName/cbc:Name";
    private static readonly UblPath PayeeId = "cac:PartyIdentification/cbc:ID";
    private static readonly UblPath SellerName = "../cac:AccountingSupplierParty/cac:Party/cac:PartyName/cbc:Name";
    private static readonly UblPath SellerId = "../cac:AccountingSupplierParty/cac:Party/cac:PartyIdentification/cbc:ID";
    private static readonly UblPath CompanyId = "cbc:CompanyID";
    private static readonly UblPath Means = "cbc:PaymentMeansCode";

    public static IEnumerable<InvoiceRule> All { get; } =
    [
        .. At("cac:AccountingSupplierParty/cac:Party/cac:PostalAddress",
            Fatal("BR-09", "The Seller postal address (BG-5) shall contain a Seller country code (BT-40).", Filled("cac:Country/cbc:IdentificationCode"))),
        .. At("cac:AccountingCustomerParty/cac:Party/cac:PostalAddress",
            Fatal("BR-11", "The Buyer postal address shall contain a Buyer country code (BT-55).", Filled("cac:Country/cbc:IdentificationCode"))),
        .. At("cac:AccountingSupplierParty/cac:Party/cbc:EndpointID",
            Fatal("BR-62", "The Seller electronic address (BT-34) shall have a Scheme identifier.", Has("schemeID"))),
        .. At("cac:AccountingCustomerParty/cac:Party/cbc:EndpointID",
            Fatal("BR-63", "The Buyer electronic address (BT-49) shall have a Scheme identifier.", Has("schemeID"))),
        .. At("cac:AccountingSupplierParty",
            Fatal("BR-CO-26", "In order for the buyer to automatically identify a supplier, the Seller identifier (BT-29), the Seller legal registration identifier (BT-30) and/or the Seller VAT identifier (BT-31) shall be present.",
                Either(Exists("cac:Party/cac:PartyTaxScheme[VAT]/cbc:CompanyID"), Either(Exists("cac:Party/cac:PartyIdentification/cbc:ID[!@schemeID=SEPA]"), Exists("cac:Party/cac:PartyLegalEntity/cbc:CompanyID"))))),
        .. At("cac:PartyTaxScheme[VAT]",
            Fatal("BR-CO-09", "The Seller VAT identifier (BT-31), the Seller tax representative VAT identifier (BT-63) and the Buyer VAT identifier (BT-48) shall have a prefix in accordance with ISO code ISO 3166-1 alpha-2 by which the country of issue may be identified. Nevertheless, Greece may use the prefix ‘EL’.", StartsWithItsCountry)),
        .. At("cac:PayeeParty",
            Fatal("BR-17", "The Payee name (BT-59) shall be provided in the Invoice, if the Payee (BG-10) is different from the Seller (BG-4)", IsNotTheSeller)),
        .. At("cac:TaxRepresentativeParty",
            Fatal("BR-18", "The Seller tax representative name (BT-62) shall be provided in the Invoice, if the Seller (BG-4) has a Seller tax representative party (BG-11)", Filled("cac:PartyName/cbc:Name")),
            Fatal("BR-19", "The Seller tax representative postal address (BG-12) shall be provided in the Invoice, if the Seller (BG-4) has a Seller tax representative party (BG-11).", Exists("cac:PostalAddress")),
            Fatal("BR-56", "Each Seller tax representative party (BG-11) shall have a Seller tax representative VAT identifier (BT-63).", Exists("cac:PartyTaxScheme[VAT]/cbc:CompanyID"))),
        .. At("cac:TaxRepresentativeParty/cac:PostalAddress",
            Fatal("BR-20", "The Seller tax representative postal address (BG-12) shall contain a Tax representative country code (BT-69), if the Seller (BG-4) has a Seller tax representative party (BG-11).", Filled("cac:Country/cbc:IdentificationCode"))),
        .. At("cac:PaymentMeans",
            Fatal("BR-49", "A Payment instruction (BG-16) shall specify the Payment means type code (BT-81).", Exists("cbc:PaymentMeansCode")),
            Fatal("BR-61", "If the Payment means type code (BT-81) means SEPA credit transfer, Local credit transfer or Non-SEPA international credit transfer, the Payment account identifier (BT-84) shall be present.", Either(Exists("cac:PayeeFinancialAccount/cbc:ID"), IsNoCreditTransfer))),
        .. At("cac:PaymentMeans[cbc:PaymentMeansCode=30|58]/cac:PayeeFinancialAccount",
            Fatal("BR-50", "A Payment account identifier (BT-84) shall be present if Credit transfer (BG-17) information is provided in the Invoice.", Filled("cbc:ID"))),
        .. At("cac:PaymentMeans/cac:CardAccount/cbc:PrimaryAccountNumberID",
            Warning("BR-51", "In accordance with card payments security standards an invoice should never include a full card primary account number (BT-87). At the moment PCI Security Standards Council has defined that the first 6 digits and last 4 digits are the maximum number of digits to be shown.", (at, _) => XPathValue.Normalize(at.Value).Length <= 10)),
    ];

    private static bool StartsWithItsCountry(XElement at, UblInvoice invoice) =>
        CompanyId.Texts(at, invoice).All(id => CodeLists.VatPrefixes.Mentions(id.Length > 2 ? id[..2] : id));

    private static bool IsNotTheSeller(XElement at, UblInvoice invoice) => PayeeName.Exists(at, invoice)
        && !PayeeName.Texts(at, invoice).Any(SellerName.Values(at, invoice).Contains)
        && !PayeeId.Texts(at, invoice).Any(SellerId.Values(at, invoice).Contains);

    private static bool IsNoCreditTransfer(XElement at, UblInvoice invoice) => Means.Texts(at, invoice).All(code => XPathValue.Normalize(code) is not ("30" or "58"));
}
