using System.Xml.Linq;
using static Portal.Codecs.Ubl.Rules.RuleTable;

namespace Portal.Codecs.Ubl.Rules.En16931;

/// <summary>What an invoice must say as a whole, and what its references and periods must say.</summary>
internal static class HeaderRules
{
    private static readonly UblPath TaxCurrencies = "//cac:TaxTotal/cbc:TaxAmount/@currencyID";
    private static readonly UblPath TaxCurrency = "cbc:TaxCurrencyCode";
    private static readonly UblPath Start = "cbc:StartDate";
    private static readonly UblPath End = "cbc:EndDate";

    public static IEnumerable<InvoiceRule> All { get; } =
    [
        .. At("/",
            Fatal("BR-01", "An Invoice shall have a Specification identifier (BT-24).", Filled("cbc:CustomizationID")),
            Fatal("BR-02", "An Invoice shall have an Invoice number (BT-1).", Filled("cbc:ID")),
            Fatal("BR-03", "An Invoice shall have an Invoice issue date (BT-2).", Filled("cbc:IssueDate")),
            Fatal("BR-04", "An Invoice shall have an Invoice type code (BT-3).", Filled("cbc:InvoiceTypeCode|cbc:CreditNoteTypeCode")),
            Fatal("BR-05", "An Invoice shall have an Invoice currency code (BT-5).", Filled("cbc:DocumentCurrencyCode")),
            Fatal("BR-06", "An Invoice shall contain the Seller name (BT-27).", Filled("cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName")),
            Fatal("BR-07", "An Invoice shall contain the Buyer name (BT-44).", Filled("cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName")),
            Fatal("BR-08", "An Invoice shall contain the Seller postal address.", Exists("cac:AccountingSupplierParty/cac:Party/cac:PostalAddress")),
            Fatal("BR-10", "An Invoice shall contain the Buyer postal address (BG-8).", Exists("cac:AccountingCustomerParty/cac:Party/cac:PostalAddress")),
            Fatal("BR-16", "An Invoice shall have at least one Invoice line (BG-25)", Exists(Line)),
            Fatal("BR-53", "If the VAT accounting currency code (BT-6) is present, then the Invoice total VAT amount in accounting currency (BT-111) shall be provided.", TaxIsInItsCurrency),
            Fatal("BR-CO-03", "Value added tax point date (BT-7) and Value added tax point date code (BT-8) are mutually exclusive.", Either(None("cbc:TaxPointDate"), None("cac:InvoicePeriod/cbc:DescriptionCode"))),
            Fatal("BR-CO-18", "An Invoice shall at least have one VAT breakdown group (BG-23).", Exists("cac:TaxTotal/cac:TaxSubtotal"))),
        .. At("cac:AdditionalDocumentReference",
            Fatal("BR-52", "Each Additional supporting document (BG-24) shall contain a Supporting document reference (BT-122).", Filled("cbc:ID"))),
        .. At("cac:BillingReference",
            Fatal("BR-55", "Each Preceding Invoice reference (BG-3) shall contain a Preceding Invoice reference (BT-25).", Exists("cac:InvoiceDocumentReference/cbc:ID"))),
        .. At("cac:Delivery/cac:DeliveryLocation/cac:Address",
            Fatal("BR-57", "Each Deliver to address (BG-15) shall contain a Deliver to country code (BT-80).", Exists("cac:Country/cbc:IdentificationCode"))),
        .. At("cac:InvoicePeriod",
            Fatal("BR-29", "If both Invoicing period start date (BT-73) and Invoicing period end date (BT-74) are given then the Invoicing period end date (BT-74) shall be later or equal to the Invoicing period start date (BT-73).", Either(IsOfLine, EndsAfterItStarts)),
            Fatal("BR-CO-19", "If Invoicing period (BG-14) is used, the Invoicing period start date (BT-73) or the Invoicing period end date (BT-74) shall be filled, or both.", Either(IsOfLine, Exists("cbc:StartDate|cbc:EndDate|cbc:DescriptionCode")))),
        .. At($"{Line}/cac:InvoicePeriod",
            Fatal("BR-30", "If both Invoice line period start date (BT-134) and Invoice line period end date (BT-135) are given then the Invoice line period end date (BT-135) shall be later or equal to the Invoice line period start date (BT-134).", EndsAfterItStarts),
            Fatal("BR-CO-20", "If Invoice line period (BG-26) is used, the Invoice line period start date (BT-134) or the Invoice line period end date (BT-135) shall be filled, or both.", Exists("cbc:StartDate|cbc:EndDate"))),
    ];

    private static bool TaxIsInItsCurrency(XElement at, UblInvoice invoice) =>
        TaxCurrency.Texts(at, invoice).All(TaxCurrencies.Values(at, invoice).Contains);

    /// <summary>A line's period has rules of its own.</summary>
    private static bool IsOfLine(XElement at, UblInvoice invoice) => at.Parent is { } above && LineStep.Fits(above);

    private static bool EndsAfterItStarts(XElement at, UblInvoice invoice) =>
        !Start.Exists(at, invoice) || !End.Exists(at, invoice) || XPathValue.Day(End.Texts(at, invoice)) >= XPathValue.Day(Start.Texts(at, invoice));
}
