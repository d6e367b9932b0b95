using System.Xml.Linq;
using static Portal.Codecs.Ubl.Rules.RuleTable;

namespace Portal.Codecs.Ubl.Rules.En16931;

/// <summary>Codes must be of their lists.</summary>
internal static class CodeRules
{
    public static IEnumerable<InvoiceRule> All { get; } =
    [
        .. At("cbc:InvoiceTypeCode|cbc:CreditNoteTypeCode",
            Fatal("BR-CL-01", "The document type code MUST be coded by the invoice and credit note related code lists of UNTDID 1001.", (at, _) => (at.Name.LocalName == "InvoiceTypeCode" ? CodeLists.InvoiceTypes : CodeLists.CreditNoteTypes).Has(at.Value))),
        .. At(Amounts,
            Fatal("BR-CL-03", "currencyID MUST be coded using ISO code list 4217 alpha-3", Coded(CodeLists.Currencies, "currencyID"))),
        .. At("cbc:DocumentCurrencyCode",
            Fatal("BR-CL-04", "Invoice currency code MUST be coded using ISO code list 4217 alpha-3", Coded(CodeLists.Currencies))),
        .. At("cbc:TaxCurrencyCode",
            Fatal("BR-CL-05", "Tax currency code MUST be coded using ISO code list 4217 alpha-3", Coded(CodeLists.Currencies))),
        .. At("cac:InvoicePeriod/cbc:DescriptionCode",
            Fatal("BR-CL-06", "Value added tax point date code MUST be coded using a restriction of UNTDID 2005.", Coded(CodeLists.TaxPointDates))),
        .. At("cac:AdditionalDocumentReference|cac:DocumentReference[cbc:DocumentTypeCode=130]/cbc:ID[@schemeID]",
            Fatal("BR-CL-07", "Object identifier identification scheme identifier MUST be coded using a restriction of UNTDID 1153.", Coded(LongCodeLists.References, "schemeID"))),
        .. At("/cbc:Note",
            Fatal("BR-CL-08", "Invoiced note subject code shall be coded using UNCL4451", SubjectIsKnown)),
        .. At("cac:PartyIdentification/cbc:ID[@schemeID]",
            Fatal("BR-CL-10", "Any identifier identification scheme identifier MUST be coded using one of the ISO 6523 ICD list.", Either(Coded(CodeLists.IdentifierSchemes, "schemeID"), IsBankCreditor))),
        .. At("cac:PartyLegalEntity/cbc:CompanyID[@schemeID]",
            Fatal("BR-CL-11", "Any registration identifier identification scheme identifier MUST be coded using one of the ISO 6523 ICD list.", Coded(CodeLists.IdentifierSchemes, "schemeID"))),
        .. At("cac:CommodityClassification/cbc:ItemClassificationCode[@listID]",
            Fatal("BR-CL-13", "Item classification identifier identification scheme identifier MUST be coded using one of the UNTDID 7143 list.", Coded(CodeLists.ItemClassifications, "listID"))),
        .. At("cac:Country/cbc:IdentificationCode",
            Fatal("BR-CL-14", "Country codes in an invoice MUST be coded using ISO code list 3166-1", Coded(CodeLists.Countries))),
        .. At("cac:OriginCountry/cbc:IdentificationCode",
            Fatal("BR-CL-15", "Country codes in an invoice MUST be coded using ISO code list 3166-1", Coded(CodeLists.Countries))),
        .. At("cac:PaymentMeans/cbc:PaymentMeansCode",
            Fatal("BR-CL-16", "Payment means in an invoice MUST be coded using UNCL4461 code list", Coded(CodeLists.PaymentMeans))),
        .. At("cac:TaxCategory/cbc:ID",
            Fatal("BR-CL-17", "Invoice tax categories MUST be coded using UNCL5305 code list", Coded(CodeLists.VatCategories))),
        .. At("cac:ClassifiedTaxCategory/cbc:ID",
            Fatal("BR-CL-18", "Invoice tax categories MUST be coded using UNCL5305 code list", Coded(CodeLists.VatCategories))),
        .. At("cac:AllowanceCharge[allowance]/cbc:AllowanceChargeReasonCode",
            Fatal("BR-CL-19", "Coded allowance reasons MUST belong to the UNCL 5189 code list", Coded(CodeLists.Allowances))),
        .. At("cac:AllowanceCharge[charge]/cbc:AllowanceChargeReasonCode",
            Fatal("BR-CL-20", "Coded charge reasons MUST belong to the UNCL 7161 code list", Coded(CodeLists.Charges))),
        .. At("cac:StandardItemIdentification/cbc:ID[@schemeID]",
            Fatal("BR-CL-21", "Item standard identifier scheme identifier MUST belong to the ISO 6523 ICD code list", Coded(CodeLists.IdentifierSchemes, "schemeID"))),
        .. At("cbc:TaxExemptionReasonCode",
            Fatal("BR-CL-22", "Tax exemption reason code identifier scheme identifier MUST belong to the CEF VATEX code list", (at, _) => CodeLists.ExemptionReasons.Has(at.Value.ToUpperInvariant()))),
        .. At("cbc:InvoicedQuantity|cbc:BaseQuantity|cbc:CreditedQuantity[@unitCode]",
            Fatal("BR-CL-23", "Unit code MUST be coded according to the UN/ECE Recommendation 20 with Rec 21 extension", Coded(LongCodeLists.Units, "unitCode"))),
        .. At("cbc:EmbeddedDocumentBinaryObject[@mimeCode]",
            Fatal("BR-CL-24", "For Mime code in attribute use MIMEMediaType.", CodedExactly(CodeLists.MimeTypes, "mimeCode"))),
        .. At("cbc:EndpointID[@schemeID]",
            Fatal("BR-CL-25", "Endpoint identifier scheme identifier MUST belong to the CEF EAS code list", Coded(CodeLists.AddressSchemes, "schemeID"))),
        .. At("cac:DeliveryLocation/cbc:ID[@schemeID]",
            Fatal("BR-CL-26", "Delivery location identifier scheme identifier MUST belong to the ISO 6523 ICD code list", Coded(CodeLists.IdentifierSchemes, "schemeID"))),
    ];

    /// <summary>A note that begins a subject code of three letters between two # says a known one.</summary>
    private static bool SubjectIsKnown(XElement at, UblInvoice invoice) =>
        at.Value.Split('#', 3) is not [_, { Length: 3 } subject, _] || CodeLists.NoteSubjects.Mentions(subject);

    /// <summary>The creditor reference of a bank stands among the identifiers of the seller or the payee.</summary>
    private static bool IsBankCreditor(XElement at, UblInvoice invoice) =>
        XPathValue.Normalize(at.Attribute("schemeID")?.Value ?? "") == "SEPA" && at.Ancestors().Any(e => e.Name == UblNames.Cac + "AccountingSupplierParty" || e.Name == UblNames.Cac + "PayeeParty");
}
