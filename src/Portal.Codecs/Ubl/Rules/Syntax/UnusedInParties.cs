using static Portal.Codecs.Ubl.Rules.Syntax.UnusedParts;
using static Portal.Codecs.Ubl.Rules.Syntax.UnusedRules;

namespace Portal.Codecs.Ubl.Rules.Syntax;

/// <summary>What EN 16931 has no use for in the parties and in the delivery.</summary>
internal static class UnusedInParties
{
    private const string Seller = "cac:AccountingSupplierParty";
    private const string Buyer = "cac:AccountingCustomerParty";
    private const string Payee = "cac:PayeeParty";
    private const string Representative = "cac:TaxRepresentativeParty";
    private const string Delivery = "cac:Delivery";

    public static IEnumerable<InvoiceRule> All { get; } =
    [
        .. From(138, Seller, "cbc:CustomerAssignedAccountID cbc:AdditionalAccountID cbc:DataSendingCapability"),
        .. From(141, $"{Seller}/cac:Party", $"{Party} cbc:IndustryClassificationCode cac:Language"),
        .. From(147, $"{Seller}/cac:Party/cac:PostalAddress", Address),
        .. From(166, $"{Seller}/cac:Party/cac:PostalAddress/cac:Country", "cbc:Name"),
        .. From(167, $"{Seller}/cac:Party/cac:PostalAddress", "cac:LocationCoordinate"),
        .. From(168, $"{Seller}/cac:Party", "cac:PhysicalLocation"),
        .. From(169, $"{Seller}/cac:Party/cac:PartyTaxScheme", PartyTaxScheme),
        .. From(174, $"{Seller}/cac:Party/cac:PartyTaxScheme/cac:TaxScheme", TaxScheme),
        .. From(178, $"{Seller}/cac:Party/cac:PartyLegalEntity", $"cbc:RegistrationDate cbc:RegistrationExpirationDate cbc:CompanyLegalFormCode {LegalEntity}"),
        .. From(189, $"{Seller}/cac:Party/cac:Contact", Contact),
        .. From(193, $"{Seller}/cac:Party", PartyEnd),
        .. From(198, Seller, "cac:DespatchContact cac:AccountingContact cac:SellerContact"),

        .. From(201, Buyer, "cbc:CustomerAssignedAccountID cbc:SupplierAssignedAccountID cbc:AdditionalAccountID"),
        .. From(204, $"{Buyer}/cac:Party", $"{Party} cbc:IndustryClassificationCode cac:Language"),
        .. From(210, $"{Buyer}/cac:Party/cac:PostalAddress", Address),
        .. From(229, $"{Buyer}/cac:Party/cac:PostalAddress/cac:Country", "cbc:Name"),
        .. From(230, $"{Buyer}/cac:Party/cac:PostalAddress", "cac:LocationCoordinate"),
        .. From(231, $"{Buyer}/cac:Party", "cac:PhysicalLocation"),
        .. From(232, $"{Buyer}/cac:Party/cac:PartyTaxScheme", PartyTaxScheme),
        .. From(237, $"{Buyer}/cac:Party/cac:PartyTaxScheme/cac:TaxScheme", TaxScheme),
        .. From(241, $"{Buyer}/cac:Party/cac:PartyLegalEntity", $"cbc:RegistrationDate cbc:RegistrationExpirationDate cbc:CompanyLegalFormCode cbc:CompanyLegalForm {LegalEntity}"),
        .. From(253, $"{Buyer}/cac:Party/cac:Contact", Contact),
        .. From(257, $"{Buyer}/cac:Party", PartyEnd),
        .. From(262, Buyer, "cac:DeliveryContact cac:AccountingContact cac:BuyerContact"),

        .. From(265, Payee, $"{Party} cbc:EndpointID cbc:IndustryClassificationCode cac:Language cac:PostalAddress cac:PhysicalLocation cac:PartyTaxScheme"),
        .. From(275, $"{Payee}/cac:PartyLegalEntity", $"cbc:RegistrationName cbc:RegistrationDate cbc:RegistrationExpirationDate cbc:CompanyLegalFormCode cbc:CompanyLegalForm {LegalEntity}"),
        .. From(288, Payee, $"cac:Contact {PartyEnd}"),

        .. From(296, Representative, $"{Party} cbc:EndpointID cbc:IndustryClassificationCode cac:PartyIdentification cac:Language"),
        .. From(304, $"{Representative}/cac:PostalAddress", Address),
        .. From(323, $"{Representative}/cac:PostalAddress/cac:Country", "cbc:Name"),
        .. From(324, $"{Representative}/cac:PostalAddress", "cac:LocationCoordinate"),
        .. From(325, Representative, "cac:PhysicalLocation"),
        .. From(326, $"{Representative}/cac:PartyTaxScheme", PartyTaxScheme),
        .. From(331, $"{Representative}/cac:PartyTaxScheme/cac:TaxScheme", TaxScheme),
        .. From(335, Representative, $"cac:PartyLegalEntity cac:Contact {PartyEnd}"),

        .. From(342, Delivery, "cbc:ID cbc:Quantity cbc:MinimumQuantity cbc:MaximumQuantity cbc:ActualDeliveryTime cbc:LatestDeliveryDate cbc:LatestDeliveryTime cbc:ReleaseID cbc:TrackingID"),
        .. From(351, $"{Delivery}/cac:DeliveryLocation", "cbc:Description cbc:Conditions cbc:CountrySubentity cbc:CountrySubentityCode cbc:LocationTypeCode cbc:InformationURI cbc:Name cac:ValidityPeriod"),
        .. From(359, $"{Delivery}/cac:DeliveryLocation/cac:Address", Address),
        .. From(378, $"{Delivery}/cac:DeliveryLocation/cac:Address/cac:Country", "cbc:Name"),
        .. From(379, $"{Delivery}/cac:DeliveryLocation/cac:Address", "cac:LocationCoordinate"),
        .. From(380, $"{Delivery}/cac:DeliveryLocation", "cac:SubsidiaryLocation cac:LocationCoordinate"),
        .. From(382, Delivery, "cac:AlternativeDeliveryLocation cac:RequestedDeliveryPeriod cac:EstimatedDeliveryPeriod cac:CarrierParty"),
        .. From(386, $"{Delivery}/cac:DeliveryParty", $"{Party} cbc:EndpointID cbc:IndustryClassificationCode cac:PartyIdentification cac:Language", "DeliveryParty"),
        .. From(394, $"{Delivery}/cac:DeliveryParty", $"cac:PostalAddress cac:PhysicalLocation cac:PartyTaxScheme cac:PartyLegalEntity cac:Contact {PartyEnd}", "DeliveryParty"),
        .. From(404, Delivery, "cac:NotifyParty cac:Despatch cac:DeliveryTerms cac:MinimumDeliveryUnit cac:MaximumDeliveryUnit cac:Shipment"),
        .. From(682, Delivery, "cac:DeliveryAddress"),
    ];
}
