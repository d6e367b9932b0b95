namespace Portal.Codecs.Tests.Ubl.Samples;

internal static class PartySamples
{
    private const string Seller = "cac:AccountingSupplierParty/cac:Party";
    private const string Buyer = "cac:AccountingCustomerParty/cac:Party";
    private const string Vat = "cac:PartyTaxScheme/cac:TaxScheme/cbc:ID=VAT";

    public static IEnumerable<Sample> All { get; } =
    [
        new("BR-09", $"{Seller}/cac:PostalAddress/cbc:CityName=Oslo", $"{Seller}/cac:PostalAddress/cac:Country/cbc:IdentificationCode=NO"),
        new("BR-11", $"{Buyer}/cac:PostalAddress/cac:Country/cbc:IdentificationCode= ", $"{Buyer}/cac:PostalAddress/cac:Country/cbc:IdentificationCode=NO"),
        new("BR-17", $"{Seller}/cac:PartyName/cbc:Name=Acme; cac:PayeeParty/cac:PartyName/cbc:Name=Acme", $"{Seller}/cac:PartyName/cbc:Name=Acme; cac:PayeeParty/cac:PartyName/cbc:Name=Factor"),
        new("BR-18", "cac:TaxRepresentativeParty/cac:PartyName/cbc:Name=", "cac:TaxRepresentativeParty/cac:PartyName/cbc:Name=Fisc"),
        new("BR-19", "cac:TaxRepresentativeParty/cac:PartyName/cbc:Name=Fisc", "cac:TaxRepresentativeParty/cac:PostalAddress"),
        new("BR-20", "cac:TaxRepresentativeParty/cac:PostalAddress/cac:Country/cbc:Name=Norway", "cac:TaxRepresentativeParty/cac:PostalAddress/cac:Country/cbc:IdentificationCode=NO"),
        new("BR-49", "cac:PaymentMeans/cbc:PaymentID=7", "cac:PaymentMeans/cbc:PaymentMeansCode=30"),
        new("BR-50", "cac:PaymentMeans/cbc:PaymentMeansCode=58; cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:Name=Acme", "cac:PaymentMeans/cbc:PaymentMeansCode=30; cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID=1"),
        new("BR-51", "cac:PaymentMeans/cac:CardAccount/cbc:PrimaryAccountNumberID=1234567890123456", "cac:PaymentMeans/cac:CardAccount/cbc:PrimaryAccountNumberID=1234561234"),
        new("BR-56", $"cac:TaxRepresentativeParty/cac:PartyTaxScheme/cbc:CompanyID=NO1; cac:TaxRepresentativeParty/cac:PartyTaxScheme/cac:TaxScheme/cbc:ID=GST", $"cac:TaxRepresentativeParty/{Vat}; cac:TaxRepresentativeParty/cac:PartyTaxScheme/cbc:CompanyID=NO1"),
        new("BR-61", "cac:PaymentMeans/cbc:PaymentMeansCode= 30 ", "cac:PaymentMeans/cbc:PaymentMeansCode=30; cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID=1"),
        new("BR-62", $"{Seller}/cbc:EndpointID=1", $"{Seller}/cbc:EndpointID[@schemeID=0088]=1"),
        new("BR-63", $"{Buyer}/cbc:EndpointID=1", $"{Buyer}/cbc:EndpointID[@schemeID=0088]=1"),
        new("BR-CO-09", $"{Seller}/{Vat}; {Seller}/cac:PartyTaxScheme/cbc:CompanyID=QQ1", $"{Seller}/{Vat}; {Seller}/cac:PartyTaxScheme/cbc:CompanyID=EL1"),
        new("BR-CO-26", $"{Seller}/cac:PartyIdentification/cbc:ID[@schemeID=SEPA]=1", $"{Seller}/cac:PartyIdentification/cbc:ID=1"),
    ];
}
