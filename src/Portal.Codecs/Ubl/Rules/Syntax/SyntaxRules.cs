using System.Xml.Linq;
using static Portal.Codecs.Ubl.Rules.RuleTable;

namespace Portal.Codecs.Ubl.Rules.Syntax;

/// <summary>How often UBL may say what EN 16931 has once, and how: the UBL-SR rules.</summary>
internal static class SyntaxRules
{
    private const string Seller = "cac:AccountingSupplierParty/cac:Party";
    private const string Buyer = "cac:AccountingCustomerParty/cac:Party";
    private static readonly UblPath CreditorSchemes = "//cac:PartyIdentification/cbc:ID/@schemeID";
    private static readonly UblPath DocumentType = "cbc:DocumentTypeCode";
    private static readonly UblPath DocumentScheme = "cbc:ID/@schemeID";
    private static readonly UblPath PayeeName = "cac:PartyName/cbc:Name";
    private static readonly UblPath SellerName = "../cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName";

    public static IEnumerable<InvoiceRule> All { get; } =
    [
        .. At("/",
            Fatal("UBL-SR-01", "Contract identifier shall occur maximum once.", AtMost(1, "cac:ContractDocumentReference/cbc:ID")),
            Fatal("UBL-SR-02", "Receive advice identifier shall occur maximum once", AtMost(1, "cac:ReceiptDocumentReference/cbc:ID")),
            Fatal("UBL-SR-03", "Despatch advice identifier shall occur maximum once", AtMost(1, "cac:DespatchDocumentReference/cbc:ID")),
            Fatal("UBL-SR-04", "Invoice object identifier shall occur maximum once", AtMost(1, "cac:AdditionalDocumentReference[cbc:DocumentTypeCode=130]/cbc:ID")),
            Fatal("UBL-SR-05", "Payment terms shall occur maximum once", AtMost(1, "cac:PaymentTerms/cbc:Note")),
            Fatal("UBL-SR-08", "Invoice period shall occur maximum once", AtMost(1, "cac:InvoicePeriod")),
            Fatal("UBL-SR-09", "Seller name shall occur maximum once", AtMost(1, $"{Seller}/cac:PartyLegalEntity/cbc:RegistrationName")),
            Fatal("UBL-SR-10", "Seller trader name shall occur maximum once", AtMost(1, $"{Seller}/cac:PartyName/cbc:Name")),
            Fatal("UBL-SR-11", "Seller legal registration identifier shall occur maximum once", AtMost(1, $"{Seller}/cac:PartyLegalEntity/cbc:CompanyID")),
            Fatal("UBL-SR-12", "Seller VAT identifier shall occur maximum once", AtMost(1, $"{Seller}/cac:PartyTaxScheme[scheme VAT]/cbc:CompanyID")),
            Fatal("UBL-SR-13", "Seller tax registration shall occur maximum once", AtMost(1, $"{Seller}/cac:PartyTaxScheme[scheme other]/cbc:CompanyID")),
            Fatal("UBL-SR-14", "Seller additional legal information shall occur maximum once", AtMost(1, $"{Seller}/cac:PartyLegalEntity/cbc:CompanyLegalForm")),
            Fatal("UBL-SR-15", "Buyer name shall occur maximum once", AtMost(1, $"{Buyer}/cac:PartyLegalEntity/cbc:RegistrationName")),
            Fatal("UBL-SR-16", "Buyer identifier shall occur maximum once", AtMost(1, $"{Buyer}/cac:PartyIdentification/cbc:ID")),
            Fatal("UBL-SR-17", "Buyer legal registration identifier shall occur maximum once", AtMost(1, $"{Buyer}/cac:PartyLegalEntity/cbc:CompanyID")),
            Fatal("UBL-SR-18", "Buyer VAT identifier shall occur maximum once", AtMost(1, $"{Buyer}/cac:PartyTaxScheme[scheme VAT]/cbc:CompanyID")),
            Fatal("UBL-SR-24", "Deliver to information shall occur maximum once", AtMost(1, "cac:Delivery")),
            Fatal("UBL-SR-29", "Bank creditor reference shall occur maximum once", (at, invoice) => CreditorSchemes.Texts(at, invoice).Count(s => s.Equals("SEPA", StringComparison.OrdinalIgnoreCase)) <= 1),
            Fatal("UBL-SR-39", "Project reference shall occur maximum once.", AtMost(1, "cac:ProjectReference/cbc:ID")),
            Fatal("UBL-SR-40", "Buyer trade name shall occur maximum once", AtMost(1, $"{Buyer}/cac:PartyName/cbc:Name")),
            Fatal("UBL-SR-44", "An Invoice may only have one unique PaymentID, but the PaymentID may be used for multiple PaymentMeans", OneText("//cbc:PaymentID")),
            Fatal("UBL-SR-45", "Due Date shall occur maximum once", AtMost(1, "cac:PaymentMeans/cbc:PaymentDueDate")),
            Fatal("UBL-SR-46", "Payment means text shall occur maximum once", AtMost(1, "cac:PaymentMeans/cbc:PaymentMeansCode/@name")),
            Fatal("UBL-SR-47", "When there are more than one payment means code, they shall be equal", OneText("//cbc:PaymentMeansCode")),
            Fatal("UBL-SR-49", "Value tax point date shall occur maximum once", AtMost(1, "cac:InvoicePeriod/cbc:DescriptionCode")),
            Fatal("UBL-SR-54", "An Invoice shall contain maximum one Payment Card account (BG-18).", AtMost(1, "cac:PaymentMeans/cac:CardAccount")),
            Fatal("UBL-SR-55", "An Invoice shall contain maximum one Payment Mandate (BG-19).", AtMost(1, "cac:PaymentMeans/cac:PaymentMandate")),
            Fatal("UBL-SR-56", "An Invoice shall contain maximum one Originator document reference identifier (BT-17).", AtMost(1, "cac:OriginatorDocumentReference/cbc:ID"))),
        .. At(Line,
            Fatal("UBL-SR-34", "Invoice line note shall occur maximum once", AtMost(1, "cbc:Note")),
            Fatal("UBL-SR-35", "Referenced purchase order line identifier shall occur maximum once", AtMost(1, "cac:OrderLineReference/cbc:LineID")),
            Fatal("UBL-SR-36", "Invoice line period shall occur maximum once", AtMost(1, "cac:InvoicePeriod")),
            Fatal("UBL-SR-37", "Item price discount shall occur maximum once", AtMost(1, "cac:Price/cac:AllowanceCharge/cbc:Amount")),
            Fatal("UBL-SR-48", "Invoice lines shall have one and only one classified tax category.", Both(Exists("cac:Item/cac:ClassifiedTaxCategory"), AtMost(1, "cac:Item/cac:ClassifiedTaxCategory"))),
            Fatal("UBL-SR-50", "Item description shall occur maximum once", AtMost(1, "cac:Item/cbc:Description")),
            Fatal("UBL-SR-52", "Document reference shall occur maximum once", AtMost(1, "cac:DocumentReference"))),
        .. At("cac:PostalAddress|cac:Address",
            Fatal("UBL-SR-51", "An address can only have one third line.", AtMost(1, "cac:AddressLine"))),
        .. At(Seller,
            Fatal("UBL-SR-42", "Party tax scheme shall occur maximum twice in accounting supplier party", AtMost(2, "cac:PartyTaxScheme"))),
        .. At("cac:AdditionalDocumentReference",
            Fatal("UBL-SR-33", "Supporting document description shall occur maximum once", AtMost(1, "cbc:DocumentDescription")),
            Fatal("UBL-SR-43", "Scheme identifier shall only be used for invoiced object (document type code with value 130 or 50)", SchemeIsOfInvoicedObject)),
        .. At("cac:Delivery",
            Fatal("UBL-SR-25", "Deliver to party name shall occur maximum once", AtMost(1, "cac:DeliveryParty/cac:PartyName/cbc:Name"))),
        .. At("cac:AllowanceCharge[allowance]",
            Fatal("UBL-SR-30", "Document level allowance reason shall occur maximum once", AtMost(1, "cbc:AllowanceChargeReason"))),
        .. At("cac:AllowanceCharge[charge]",
            Fatal("UBL-SR-31", "Document level charge reason shall occur maximum once", AtMost(1, "cbc:AllowanceChargeReason"))),
        .. At("cac:PartyTaxScheme",
            Fatal("UBL-SR-53", "CompanyID (VAT Identifier) must be stated when providing the PartyTaxScheme/TaxScheme/ID.", Both(Exists("cac:TaxScheme/cbc:ID"), Exists("cbc:CompanyID")))),
        .. At("cac:PayeeParty",
            Fatal("UBL-SR-19", "Payee name shall occur maximum once, if the Payee is different from the Seller", Both(AtMost(1, "cac:PartyName/cbc:Name"), IsNotTheSeller)),
            Fatal("UBL-SR-20", "Payee identifier shall occur maximum once, if the Payee is different from the Seller", Both(AtMost(1, "cac:PartyIdentification/cbc:ID[!@schemeID=SEPA|Sepa|sepa]"), IsNotTheSeller)),
            Fatal("UBL-SR-21", "Payee legal registration identifier shall occur maximum once, if the Payee is different from the Seller", Both(AtMost(1, "cac:PartyLegalEntity/cbc:CompanyID"), IsNotTheSeller))),
        .. At("cac:PaymentMeans",
            Fatal("UBL-SR-26", "Payment reference shall occur maximum once", AtMost(1, "cbc:PaymentID")),
            Fatal("UBL-SR-27", "Payment means text shall occur maximum once", AtMost(1, "cbc:PaymentMeansCode")),
            Fatal("UBL-SR-28", "Mandate reference identifier shall occur maximum once", AtMost(1, "cac:PaymentMandate/cbc:ID"))),
        .. At("cac:BillingReference",
            Fatal("UBL-SR-06", "Preceding invoice reference shall occur maximum once", AtMost(1, "cac:InvoiceDocumentReference")),
            Fatal("UBL-SR-07", "If there is a preceding invoice reference, the preceding invoice number shall be present", Exists("cac:InvoiceDocumentReference/cbc:ID"))),
        .. At("cac:TaxRepresentativeParty",
            Fatal("UBL-SR-22", "Seller tax representative name shall occur maximum once, if the Seller has a tax representative", AtMost(1, "cac:PartyName/cbc:Name")),
            Fatal("UBL-SR-23", "Seller tax representative VAT identifier shall occur maximum once, if the Seller has a tax representative", AtMost(1, "cac:PartyTaxScheme/cbc:CompanyID"))),
        .. At("cac:TaxSubtotal",
            Fatal("UBL-SR-32", "VAT exemption reason text shall occur maximum once", AtMost(1, "cac:TaxCategory/cbc:TaxExemptionReason"))),
    ];

    private static bool SchemeIsOfInvoicedObject(XElement at, UblInvoice invoice)
    {
        var types = DocumentType.Values(at, invoice);
        return types.Contains("130") || (invoice.IsCreditNote && types.Contains("50")) || (types.Count == 0 && !DocumentScheme.Exists(at, invoice));
    }

    /// <summary>Some name of the payee differs from some name of the seller, who must have one.</summary>
    private static bool IsNotTheSeller(XElement at, UblInvoice invoice)
    {
        var sellers = SellerName.Values(at, invoice);
        return sellers.Count > 0 && PayeeName.Texts(at, invoice).Any(name => sellers.Count > 1 || !sellers.Contains(name));
    }
}
