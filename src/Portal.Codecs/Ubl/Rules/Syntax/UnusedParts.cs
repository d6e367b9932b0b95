namespace Portal.Codecs.Ubl.Rules.Syntax;

/// <summary>What EN 16931 has no use for in parts of UBL that stand in many places.</summary>
internal static class UnusedParts
{
    public const string Address = "cbc:ID cbc:AddressTypeCode cbc:AddressFormatCode cbc:Postbox cbc:Floor cbc:Room cbc:BlockName cbc:BuildingName cbc:BuildingNumber cbc:InhouseMail"
        + " cbc:Department cbc:MarkAttention cbc:MarkCare cbc:PlotIdentification cbc:CitySubdivisionName cbc:CountrySubentityCode cbc:Region cbc:District cbc:TimezoneOffset";

    public const string Reference = "cbc:CopyIndicator cbc:UUID cbc:IssueDate cbc:IssueTime cbc:DocumentTypeCode cbc:DocumentType cbc:XPath cbc:LanguageID cbc:LocaleCode"
        + " cbc:VersionID cbc:DocumentStatusCode cbc:DocumentDescription cac:Attachment " + ReferenceEnd;

    public const string ReferenceEnd = "cac:ValidityPeriod cac:IssuerParty cac:ResultOfVerification";

    public const string Party = "cbc:MarkCareIndicator cbc:MarkAttentionIndicator cbc:WebsiteURI cbc:LogoReferenceID";

    public const string PartyEnd = "cac:Person cac:AgentParty cac:ServiceProviderParty cac:PowerOfAttorney cac:FinancialAccount";

    public const string PartyTaxScheme = "cbc:RegistrationName cbc:TaxLevelCode cbc:ExemptionReasonCode cbc:ExemptionReason cac:RegistrationAddress";

    public const string TaxScheme = "cbc:Name cbc:TaxTypeCode cbc:CurrencyCode cac:JurisdictionRegionAddress";

    public const string LegalEntity = "cbc:SoleProprietorshipIndicator cbc:CompanyLiquidationStatusCode cbc:CorporateStockAmount cbc:FullyPaidSharesIndicator"
        + " cac:RegistrationAddress cac:CorporateRegistrationScheme cac:HeadOfficeParty cac:ShareholderParty";

    public const string Contact = "cbc:ID cbc:Telefax cbc:Note cac:OtherCommunication";

    public const string Account = "cbc:AliasName cbc:AccountTypeCode cbc:AccountFormatCode cbc:CurrencyCode cbc:PaymentNote";

    public const string AllowanceCharge = "cbc:ID cbc:PrepaidIndicator cbc:SequenceNumeric cbc:AccountingCostCode cbc:AccountingCost cbc:PerUnitAmount";

    public const string TaxCategory = "cbc:Name cbc:BaseUnitMeasure cbc:PerUnitAmount";

    public const string ItemIdentification = "cbc:ExtendedID cbc:BarcodeSymbologyID cac:PhysicalAttribute cac:MeasurementDimension cac:IssuerParty";
}
