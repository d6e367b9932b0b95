using static Portal.Codecs.Ubl.Rules.Syntax.UnusedRules;

namespace Portal.Codecs.Ubl.Rules.Syntax;

/// <summary>Attributes that EN 16931 has no use for, and elements wherever they stand.</summary>
internal static class UnusedAttributes
{
    public static IEnumerable<InvoiceRule> All { get; } =
    [
        .. Rule(648, "/cbc:CustomizationID[@schemeID]", "the CustomizationID scheme identifier"),
        .. Rule(649, "/cbc:ProfileID[@schemeID]", "the ProfileID scheme identifier"),
        .. Rule(650, "/cbc:ID[@schemeID]", "the Invoice ID scheme identifier"),
        .. Rule(651, "/cbc:SalesOrderID[@schemeID]", "the SalesOrderID scheme identifier"),
        .. Rule(652, "cac:PartyTaxScheme/cbc:CompanyID[@schemeID]", "the PartyTaxScheme CompanyID scheme identifier"),
        .. Rule(653, "/cac:PaymentMeans/cbc:PaymentID[@schemeID]", "the PaymentID scheme identifier"),
        .. Rule(654, "/cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID[@schemeID]", "the PayeeFinancialAccount scheme identifier"),
        .. Rule(655, "/cac:PaymentMeans/cac:PayeeFinancialAccount/cac:FinancialInstitutionBranch/cbc:ID[@schemeID]", "the FinancialInstitutionBranch ID scheme identifier"),
        .. Rule(656, "/cbc:InvoiceTypeCode[@listID]", "the InvoiceTypeCode listID"),
        .. Rule(657, "/cbc:DocumentCurrencyCode[@listID]", "the DocumentCurrencyCode listID"),
        .. Rule(658, "/cbc:TaxCurrencyCode[@listID]", "the TaxCurrencyCode listID"),
        .. Rule(659, "/cac:AdditionalDocumentReference/cbc:DocumentTypeCode[@listID]", "the AdditionalDocumentReference DocumentTypeCode listID"),
        .. Rule(660, "cac:Country/cbc:IdentificationCode[@listID]", "the Country Identification code listID"),
        .. Rule(661, "/cac:PaymentMeans/cbc:PaymentMeansCode[@listID]", "the PaymentMeansCode listID"),
        .. Rule(662, "cbc:AllowanceChargeReasonCode[@listID]", "the AllowanceChargeReasonCode listID"),
        .. Rule(663, "*[@unitCodeListID]", "the unitCodeListID"),
        .. Rule(664, "cac:FinancialInstitution", "the FinancialInstitutionBranch FinancialInstitution"),
        .. Rule(665, "cac:AdditionalDocumentReference[!cbc:DocumentTypeCode=130]/cbc:ID[@schemeID]", "the AdditionalDocumentReference ID schemeID unless the DocumentTypeCode equals '130'"),
        .. Rule(667, "cac:BuyersItemIdentification/cbc:ID[@schemeID]", "a Buyer Item Identification schemeID"),
        .. Rule(668, "cac:SellersItemIdentification/cbc:ID[@schemeID]", "a Sellers Item Identification schemeID"),
        .. Rule(669, "cac:Price/cac:AllowanceCharge/cbc:AllowanceChargeReasonCode", "a Price Allowance Reason Code"),
        .. Rule(670, "cac:Price/cac:AllowanceCharge/cbc:AllowanceChargeReason", "a Price Allowance Reason"),
        .. Rule(671, "cac:Price/cac:AllowanceCharge/cbc:MultiplierFactorNumeric", "a Price Allowance Multiplier Factor"),
        .. Rule(674, "cbc:PrimaryAccountNumberID[@schemeID]", "the PrimaryAccountNumber schemeID"),
        .. Rule(675, "cac:CardAccount/cbc:NetworkID[@schemeID]", "the NetworkID schemeID"),
        .. Rule(676, "cac:PaymentMandate/cbc:ID[@schemeID]", "the PaymentMandate/ID schemeID"),
        .. Rule(677, "cac:PaymentMandate/cac:PayerFinancialAccount/cbc:ID[@schemeID]", "the PayerFinancialAccount/ID schemeID"),
        .. Rule(678, "cac:TaxCategory/cbc:ID[@schemeID]", "the TaxCategory/ID schemeID"),
        .. Rule(679, "cac:ClassifiedTaxCategory/cbc:ID[@schemeID]", "the ClassifiedTaxCategory/ID schemeID"),
        .. Rule(680, "cac:PaymentMeans/cac:PayerFinancialAccount", "the PaymentMeans/PayerFinancialAccount"),
    ];
}
