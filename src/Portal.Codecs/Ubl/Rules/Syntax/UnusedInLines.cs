using static Portal.Codecs.Ubl.Rules.RuleTable;
using static Portal.Codecs.Ubl.Rules.Syntax.UnusedParts;
using static Portal.Codecs.Ubl.Rules.Syntax.UnusedRules;

namespace Portal.Codecs.Ubl.Rules.Syntax;

/// <summary>What EN 16931 has no use for in a line, its item and its price.</summary>
internal static class UnusedInLines
{
    private const string Item = $"{Line}/cac:Item";
    private const string PriceDiscount = $"{Line}/cac:Price/cac:AllowanceCharge";

    public static IEnumerable<InvoiceRule> All { get; } =
    [
        .. From(515, Line, "cbc:UUID cbc:TaxPointDate cbc:AccountingCostCode cbc:PaymentPurposeCode cbc:FreeOfChargeIndicator"),
        .. From(520, $"{Line}/cac:InvoicePeriod", "cbc:StartTime cbc:EndTime cbc:DurationMeasure cbc:DescriptionCode cbc:Description"),
        .. From(525, $"{Line}/cac:OrderLineReference", "cbc:SalesOrderLineID cbc:UUID cbc:LineStatusCode cac:OrderReference"),
        .. From(529, Line, "cac:DespatchLineReference cac:ReceiptLineReference cac:BillingReference"),
        .. From(532, $"{Line}/cac:DocumentReference", "cbc:CopyIndicator cbc:UUID cbc:IssueDate cbc:IssueTime"),
        .. From(537, $"{Line}/cac:DocumentReference", "cbc:DocumentType cbc:XPath cbc:LanguageID cbc:LocaleCode cbc:VersionID cbc:DocumentStatusCode cbc:DocumentDescription cac:Attachment"),
        .. From(545, $"{Line}/cac:DocumentReference", ReferenceEnd),
        .. From(548, Line, "cac:PricingReference cac:OriginatorParty cac:Delivery cac:PaymentTerms"),
        .. From(552, $"{Line}/cac:AllowanceCharge", $"{AllowanceCharge} cac:TaxCategory cac:TaxTotal cac:PaymentMeans"),
        .. From(561, Line, "cac:TaxTotal cac:WithholdingTaxTotal"),

        .. From(563, Item, "cbc:PackQuantity cbc:PackSizeNumeric cbc:CatalogueIndicator cbc:HazardousRiskIndicator cbc:AdditionalInformation cbc:Keyword cbc:BrandName cbc:ModelName"),
        .. From(571, $"{Item}/cac:BuyersItemIdentification", ItemIdentification),
        .. From(576, $"{Item}/cac:SellersItemIdentification", ItemIdentification),
        .. From(581, Item, "cac:ManufacturersItemIdentification"),
        .. From(582, $"{Item}/cac:StandardItemIdentification", ItemIdentification),
        .. From(587, Item, "cac:CatalogueItemIdentification cac:AdditionalItemIdentification cac:CatalogueDocumentReference cac:ItemSpecificationDocumentReference"),
        .. From(591, $"{Item}/cac:OriginCountry", "cbc:Name"),
        .. From(592, $"{Item}/cac:CommodityClassification", "cbc:NatureCode cbc:CargoTypeCode cbc:CommodityCode"),
        .. From(595, Item, "cac:TransactionConditions cac:HazardousItem"),
        .. From(597, $"{Item}/cac:ClassifiedTaxCategory", $"{TaxCategory} cbc:TaxExemptionReasonCode cbc:TaxExemptionReason cbc:TierRange cbc:TierRatePercent"),
        .. From(604, $"{Item}/cac:ClassifiedTaxCategory/cac:TaxScheme", TaxScheme),
        .. From(608, $"{Item}/cac:AdditionalItemProperty", "cbc:ID cbc:NameCode cbc:TestMethod cbc:ValueQuantity cbc:ValueQualifier cbc:ImportanceCode cbc:ListValue"),
        .. From(615, $"{Item}/cac:AdditionalItemProperty", "cac:UsabilityPeriod cac:ItemPropertyGroup cac:RangeDimension cac:ItemPropertyRange"),
        .. From(619, Item, "cac:ManufacturerParty cac:InformationContentProviderParty cac:OriginAddress cac:ItemInstance cac:Certificate cac:Dimension"),

        // The published paths say cbc for the two that the schema has as cac.
        .. From(625, $"{Line}/cac:Price", "cbc:PriceChangeReason cbc:PriceTypeCode cbc:PriceType cbc:OrderableUnitFactorRate cbc:ValidityPeriod cbc:PriceList", "InvoiceLine Item Price"),
        .. From(632, PriceDiscount, "cbc:ID cbc:AllowanceChargeReasonCode cbc:AllowanceChargeReason cbc:MultiplierFactorNumeric", "InvoiceLine Item Price AllowanceCharge"),
        .. From(636, PriceDiscount, "cbc:PrepaidIndicator cbc:SequenceNumeric cbc:AccountingCostCode cbc:AccountingCost cbc:PerUnitAmount", "InvoiceLine Item Price AllowanceCharge"),
        .. From(641, PriceDiscount, "cac:TaxCategory cac:TaxTotal cac:PaymentMeans", "InvoiceLine Item Price AllowanceCharge"),
        .. From(644, $"{Line}/cac:Price", "cac:PricingExchangeRate", "InvoiceLine Item Price"),
        .. From(645, Line, "cac:DeliveryTerms cac:SubInvoiceLine cac:ItemPriceExtension"),
    ];
}
