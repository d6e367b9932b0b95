namespace Portal.Codecs.Tests.Ubl.Samples;

internal static class SyntaxSamples
{
    private const string Seller = "cac:AccountingSupplierParty/cac:Party";
    private const string Buyer = "cac:AccountingCustomerParty/cac:Party";

    public static IEnumerable<Sample> All { get; } =
    [
        Twice("UBL-SR-01", "cac:ContractDocumentReference/cbc:ID"),
        Twice("UBL-SR-02", "cac:ReceiptDocumentReference/cbc:ID"),
        Twice("UBL-SR-03", "cac:DespatchDocumentReference/cbc:ID"),
        new("UBL-SR-04", Object(1) + Object(2), Object(1) + "cac:AdditionalDocumentReference+/cbc:ID=2"),
        Twice("UBL-SR-05", "cac:PaymentTerms/cbc:Note"),
        new("UBL-SR-06", "cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID=1; cac:BillingReference/cac:InvoiceDocumentReference+/cbc:ID=2", "cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID=1; cac:BillingReference+/cac:InvoiceDocumentReference/cbc:ID=2"),
        new("UBL-SR-07", "cac:BillingReference/cac:InvoiceDocumentReference", "cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID=1"),
        Twice("UBL-SR-08", "cac:InvoicePeriod"),
        Twice("UBL-SR-09", $"{Seller}/cac:PartyLegalEntity/cbc:RegistrationName"),
        Twice("UBL-SR-10", $"{Seller}/cac:PartyName/cbc:Name"),
        Twice("UBL-SR-11", $"{Seller}/cac:PartyLegalEntity/cbc:CompanyID"),
        new("UBL-SR-12", Tax(Seller, "VAT") + Tax(Seller, "vat"), Tax(Seller, "VAT") + Tax(Seller, "GST")),
        new("UBL-SR-13", Tax(Seller, "GST") + Tax(Seller, "LOC"), Tax(Seller, "VAT") + Tax(Seller, "GST")),
        Twice("UBL-SR-14", $"{Seller}/cac:PartyLegalEntity/cbc:CompanyLegalForm"),
        Twice("UBL-SR-15", $"{Buyer}/cac:PartyLegalEntity/cbc:RegistrationName"),
        Twice("UBL-SR-16", $"{Buyer}/cac:PartyIdentification/cbc:ID"),
        Twice("UBL-SR-17", $"{Buyer}/cac:PartyLegalEntity/cbc:CompanyID"),
        new("UBL-SR-18", Tax(Buyer, "VAT") + Tax(Buyer, "VAT"), Tax(Buyer, "VAT") + Tax(Buyer, "GST")),
        new("UBL-SR-19", Payee("Factor", "Acme") + "cac:PayeeParty/cac:PartyName+/cbc:Name=Bank", Payee("Factor", "Acme")),
        new("UBL-SR-20", Payee("Factor", "Acme") + "cac:PayeeParty/cac:PartyIdentification/cbc:ID=1; cac:PayeeParty/cac:PartyIdentification+/cbc:ID=2", Payee("Factor", "Acme") + "cac:PayeeParty/cac:PartyIdentification/cbc:ID=1; cac:PayeeParty/cac:PartyIdentification+/cbc:ID[@schemeID=SEPA]=2"),
        new("UBL-SR-21", Payee("Acme", "Acme"), Payee("Factor", "Acme")),
        Twice("UBL-SR-22", "cac:TaxRepresentativeParty/cac:PartyName/cbc:Name"),
        Twice("UBL-SR-23", "cac:TaxRepresentativeParty/cac:PartyTaxScheme/cbc:CompanyID"),
        Twice("UBL-SR-24", "cac:Delivery"),
        Twice("UBL-SR-25", "cac:Delivery/cac:DeliveryParty/cac:PartyName/cbc:Name"),
        Twice("UBL-SR-26", "cac:PaymentMeans/cbc:PaymentID"),
        Twice("UBL-SR-27", "cac:PaymentMeans/cbc:PaymentMeansCode"),
        Twice("UBL-SR-28", "cac:PaymentMeans/cac:PaymentMandate/cbc:ID"),
        new("UBL-SR-29", $"{Seller}/cac:PartyIdentification/cbc:ID[@schemeID=SEPA]=1; cac:PayeeParty/cac:PartyIdentification/cbc:ID[@schemeID=sepa]=1", $"{Seller}/cac:PartyIdentification/cbc:ID[@schemeID=SEPA]=1; cac:PayeeParty/cac:PartyIdentification/cbc:ID=1"),
        new("UBL-SR-30", "cac:AllowanceCharge/cbc:ChargeIndicator=false; cac:AllowanceCharge/cbc:AllowanceChargeReason=1; cac:AllowanceCharge/cbc:AllowanceChargeReason=2", "cac:AllowanceCharge/cbc:ChargeIndicator=false; cac:AllowanceCharge/cbc:AllowanceChargeReason=1"),
        new("UBL-SR-31", "cac:AllowanceCharge/cbc:ChargeIndicator=true; cac:AllowanceCharge/cbc:AllowanceChargeReason=1; cac:AllowanceCharge/cbc:AllowanceChargeReason=2", "cac:AllowanceCharge/cbc:ChargeIndicator=true; cac:AllowanceCharge/cbc:AllowanceChargeReason=1"),
        Twice("UBL-SR-32", "cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:TaxExemptionReason"),
        Twice("UBL-SR-33", "cac:AdditionalDocumentReference/cbc:DocumentDescription"),
        Twice("UBL-SR-34", "cac:InvoiceLine/cbc:Note"),
        Twice("UBL-SR-35", "cac:InvoiceLine/cac:OrderLineReference/cbc:LineID"),
        Twice("UBL-SR-36", "cac:InvoiceLine/cac:InvoicePeriod"),
        Twice("UBL-SR-37", "cac:InvoiceLine/cac:Price/cac:AllowanceCharge/cbc:Amount"),
        Twice("UBL-SR-39", "cac:ProjectReference/cbc:ID"),
        Twice("UBL-SR-40", $"{Buyer}/cac:PartyName/cbc:Name"),
        new("UBL-SR-42", Tax(Seller, "VAT") + Tax(Seller, "GST") + Tax(Seller, "LOC"), Tax(Seller, "VAT") + Tax(Seller, "GST")),
        new("UBL-SR-43", "cac:AdditionalDocumentReference/cbc:ID[@schemeID=ABT]=1", Object(1)),
        new("UBL-SR-43", "cac:AdditionalDocumentReference/cbc:DocumentTypeCode=50", Object(1)) { Only = "Invoice" },
        new("UBL-SR-43", "cac:AdditionalDocumentReference/cbc:DocumentTypeCode=51", "cac:AdditionalDocumentReference/cbc:DocumentTypeCode=50") { Only = "CreditNote" },
        new("UBL-SR-44", "cac:PaymentMeans/cbc:PaymentID=1; cac:PaymentMeans+/cbc:PaymentID=2", "cac:PaymentMeans/cbc:PaymentID=1; cac:PaymentMeans+/cbc:PaymentID=1"),
        Twice("UBL-SR-45", "cac:PaymentMeans/cbc:PaymentDueDate"),
        new("UBL-SR-46", "cac:PaymentMeans/cbc:PaymentMeansCode[@name=a]=30; cac:PaymentMeans+/cbc:PaymentMeansCode[@name=a]=30", "cac:PaymentMeans/cbc:PaymentMeansCode[@name=a]=30; cac:PaymentMeans+/cbc:PaymentMeansCode=30"),
        new("UBL-SR-47", "cac:PaymentMeans/cbc:PaymentMeansCode=30; cac:PaymentMeans+/cbc:PaymentMeansCode=58", "cac:PaymentMeans/cbc:PaymentMeansCode=30; cac:PaymentMeans+/cbc:PaymentMeansCode=30"),
        Twice("UBL-SR-48", "cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory"),
        new("UBL-SR-48", "cac:InvoiceLine/cac:Item", "cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory"),
        Twice("UBL-SR-49", "cac:InvoicePeriod/cbc:DescriptionCode"),
        Twice("UBL-SR-50", "cac:InvoiceLine/cac:Item/cbc:Description"),
        Twice("UBL-SR-51", $"{Seller}/cac:PostalAddress/cac:AddressLine"),
        Twice("UBL-SR-52", "cac:InvoiceLine/cac:DocumentReference"),
        new("UBL-SR-53", $"{Seller}/cac:PartyTaxScheme/cac:TaxScheme/cbc:ID=VAT", Tax(Seller, "VAT")),
        Twice("UBL-SR-54", "cac:PaymentMeans/cac:CardAccount"),
        Twice("UBL-SR-55", "cac:PaymentMeans/cac:PaymentMandate"),
        Twice("UBL-SR-56", "cac:OriginatorDocumentReference/cbc:ID"),
    ];

    private static Sample Twice(string rule, string path) => new(rule, $"{path}=1; {path}=1", $"{path}=1");

    private static string Object(int number) => $"cac:AdditionalDocumentReference+/cbc:ID[@schemeID=ABT]={number}; cac:AdditionalDocumentReference/cbc:DocumentTypeCode=130; ";

    private static string Tax(string party, string scheme) => $"{party}/cac:PartyTaxScheme+/cbc:CompanyID=1; {party}/cac:PartyTaxScheme/cac:TaxScheme/cbc:ID={scheme}; ";

    private static string Payee(string name, string seller) => $"{Seller}/cac:PartyLegalEntity/cbc:RegistrationName={seller}; cac:PayeeParty/cac:PartyName/cbc:Name={name}; ";
}
