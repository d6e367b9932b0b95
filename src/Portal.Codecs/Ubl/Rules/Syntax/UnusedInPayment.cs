using static Portal.Codecs.Ubl.Rules.Syntax.UnusedParts;
using static Portal.Codecs.Ubl.Rules.Syntax.UnusedRules;

namespace Portal.Codecs.Ubl.Rules.Syntax;

/// <summary>What EN 16931 has no use for in the payment, the allowances, the taxes and the totals.</summary>
internal static class UnusedInPayment
{
    private const string Means = "cac:PaymentMeans";
    private const string Branch = $"{Means}/cac:PayeeFinancialAccount/cac:FinancialInstitutionBranch";
    private const string Subtotal = "cac:TaxTotal/cac:TaxSubtotal";

    public static IEnumerable<InvoiceRule> All { get; } =
    [
        .. From(411, Means, "cbc:ID"),
        .. From(413, Means, "cbc:PaymentChannelCode cbc:InstructionID"),
        .. From(415, $"{Means}/cac:CardAccount", "cbc:CardTypeCode cbc:ValidityStartDate cbc:ExpiryDate cbc:IssuerID cbc:IssueNumberID cbc:CV2ID cbc:CardChipCode cbc:ChipApplicationID"),
        .. From(424, $"{Means}/cac:PayeeFinancialAccount", Account),
        .. From(429, Branch, "cbc:Name"),
        .. From(430, $"{Branch}/cac:FinancialInstitution", "cbc:Name cac:Address"),
        .. From(432, Branch, "cac:Address"),
        .. From(433, $"{Means}/cac:PayeeFinancialAccount", "cac:Country"),
        .. From(434, Means, "cac:CreditAccount"),
        .. From(435, $"{Means}/cac:PaymentMandate", "cbc:MandateTypeCode cbc:MaximumPaymentInstructionsNumeric cbc:MaximumPaidAmount cbc:SignatureID cac:PayerParty"),
        .. From(440, $"{Means}/cac:PaymentMandate/cac:PayerFinancialAccount", $"cbc:Name {Account} cac:FinancialInstitutionBranch cac:Country"),
        .. From(448, $"{Means}/cac:PaymentMandate", "cac:ValidityPeriod cac:PaymentReversalPeriod cac:Clause"),
        .. From(451, Means, "cac:TradeFinancing"),
        .. From(681, Means, "cbc:InstructionNote"),

        .. From(452, "cac:PaymentTerms", "cbc:ID cbc:PaymentMeansID cbc:PrepaidPaymentReferenceID cbc:ReferenceEventCode cbc:SettlementDiscountPercent cbc:PenaltySurchargePercent cbc:PaymentPercent"),
        .. From(459, "cac:PaymentTerms", "cbc:Amount cbc:SettlementDiscountAmount cbc:PenaltyAmount cbc:PaymentTermsDetailsURI cbc:PaymentDueDate cbc:InstallmentDueDate"),
        .. From(465, "cac:PaymentTerms", "cbc:InvoicingPartyReference cac:SettlementPeriod cac:PenaltyPeriod cac:ExchangeRate cac:ValidityPeriod"),

        .. From(471, "cac:AllowanceCharge", AllowanceCharge),
        .. From(477, "cac:AllowanceCharge/cac:TaxCategory", $"{TaxCategory} cbc:TaxExemptionReasonCode cbc:TaxExemptionReason cbc:TierRange cbc:TierRatePercent"),
        .. From(484, "cac:AllowanceCharge/cac:TaxCategory/cac:TaxScheme", TaxScheme),
        .. From(488, "cac:AllowanceCharge", "cac:TaxTotal cac:PaymentMeans"),

        .. From(494, "cac:TaxTotal", "cbc:RoundingAmount cbc:TaxEvidenceIndicator cbc:TaxIncludedIndicator"),
        .. From(497, Subtotal, "cbc:CalculationSequenceNumeric cbc:TransactionCurrencyTaxAmount cbc:Percent cbc:BaseUnitMeasure cbc:PerUnitAmount cbc:TierRange cbc:TierRatePercent"),
        .. From(504, $"{Subtotal}/cac:TaxCategory", $"{TaxCategory} cbc:TierRange cbc:TierRatePercent"),
        .. From(509, $"{Subtotal}/cac:TaxCategory/cac:TaxScheme", TaxScheme),
        .. From(514, "cac:LegalMonetaryTotal", "cbc:PayableAlternativeAmount"),
    ];
}
