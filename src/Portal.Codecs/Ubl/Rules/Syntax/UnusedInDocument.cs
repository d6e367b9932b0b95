using static Portal.Codecs.Ubl.Rules.Syntax.UnusedParts;
using static Portal.Codecs.Ubl.Rules.Syntax.UnusedRules;

namespace Portal.Codecs.Ubl.Rules.Syntax;

/// <summary>What EN 16931 has no use for in the header and in the references to other documents.</summary>
internal static class UnusedInDocument
{
    private const string Billing = "cac:BillingReference/cac:InvoiceDocumentReference";
    private const string External = "cac:AdditionalDocumentReference/cac:Attachment/cac:ExternalReference";

    public static IEnumerable<InvoiceRule> All { get; } =
    [
        .. Rule(1, "/ext:UBLExtensions", "extensions"),
        .. From(3, "", "cbc:ProfileExecutionID cbc:CopyIndicator cbc:UUID cbc:IssueTime cbc:PricingCurrencyCode cbc:PaymentCurrencyCode cbc:PaymentAlternativeCurrencyCode cbc:AccountingCostCode cbc:LineCountNumeric"),
        .. From(12, "cac:InvoicePeriod", "cbc:StartTime cbc:EndTime cbc:DurationMeasure cbc:Description"),
        .. From(16, "cac:OrderReference", "cbc:CopyIndicator cbc:UUID cbc:IssueDate cbc:IssueTime cbc:CustomerReference cbc:OrderTypeCode cac:DocumentReference"),
        .. From(23, Billing, "cbc:CopyIndicator cbc:UUID cbc:IssueTime cbc:DocumentTypeCode cbc:DocumentType cbc:XPath cbc:LanguageID cbc:LocaleCode", "BillingReference"),
        .. From(31, Billing, "cbc:VersionID cbc:DocumentStatusCode cbc:DocumentDescription cac:Attachment " + ReferenceEnd, "BillingReference"),
        .. From(38, "cac:BillingReference", "cac:SelfBilledInvoiceDocumentReference cac:CreditNoteDocumentReference cac:SelfBilledCreditNoteDocumentReference cac:DebitNoteDocumentReference"),
        .. From(42, "cac:BillingReference", "cac:ReminderDocumentReference cac:AdditionalDocumentReference cac:BillingReferenceLine"),
        .. From(45, "cac:DespatchDocumentReference", Reference),
        .. From(61, "cac:ReceiptDocumentReference", Reference),
        .. From(77, "", "cac:StatementDocumentReference"),
        .. From(78, "cac:OriginatorDocumentReference", Reference),
        .. From(94, "cac:ContractDocumentReference", Reference),
        .. From(110, "cac:AdditionalDocumentReference", "cbc:CopyIndicator cbc:UUID cbc:IssueDate cbc:IssueTime cbc:DocumentType cbc:XPath cbc:LanguageID cbc:LocaleCode cbc:VersionID cbc:DocumentStatusCode"),
        .. From(121, External, "cbc:DocumentHash cbc:HashAlgorithmMethod cbc:ExpiryDate cbc:ExpiryTime cbc:MimeCode cbc:FormatCode cbc:EncodingCode", "AdditionalDocumentReference Attachment External"),
        .. From(128, External, "cbc:CharacterSetCode cbc:FileName cbc:Description", "AdditionalDocumentReference Attachment External"),
        .. From(131, "cac:AdditionalDocumentReference", ReferenceEnd),
        .. From(134, "cac:ProjectReference", "cbc:UUID cbc:IssueDate cac:WorkPhaseReference"),
        .. From(137, "", "cac:Signature"),
        .. From(294, "", "cac:BuyerCustomerParty cac:SellerSupplierParty"),
        .. From(410, "", "cac:DeliveryTerms"),
        .. From(470, "", "cac:PrepaidPayment"),
        .. From(490, "", "cac:TaxExchangeRate cac:PricingExchangeRate cac:PaymentExchangeRate cac:PaymentAlternativeExchangeRate"),
        .. From(513, "", "cac:WithholdingTaxTotal"),
    ];
}
