namespace Portal.Codecs.Tests.Ubl.Samples;

internal static class HeaderSamples
{
    public static IEnumerable<Sample> All { get; } =
    [
        new("BR-01", "cbc:CustomizationID= ", "cbc:CustomizationID=urn:cen.eu:en16931:2017"),
        new("BR-02", "cbc:ID=", "cbc:ID=INV-1"),
        new("BR-03", "", "cbc:IssueDate=2026-01-31"),
        new("BR-04", "cbc:ID=1", "cbc:InvoiceTypeCode=380"),
        new("BR-05", "cbc:TaxCurrencyCode=EUR", "cbc:DocumentCurrencyCode=EUR"),
        new("BR-06", "cac:AccountingSupplierParty/cac:Party/cac:PartyName/cbc:Name=Acme", "cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName=Acme"),
        new("BR-07", "cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName=Acme", "cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName=Acme"),
        new("BR-08", "cac:AccountingCustomerParty/cac:Party/cac:PostalAddress", "cac:AccountingSupplierParty/cac:Party/cac:PostalAddress"),
        new("BR-10", "cac:AccountingSupplierParty/cac:Party/cac:PostalAddress", "cac:AccountingCustomerParty/cac:Party/cac:PostalAddress"),
        new("BR-16", "cac:OrderReference/cbc:ID=1", "cac:InvoiceLine/cbc:ID=1"),
        new("BR-29", "cac:InvoicePeriod/cbc:StartDate=2026-02-01; cac:InvoicePeriod/cbc:EndDate=2026-01-31", "cac:InvoicePeriod/cbc:StartDate=2026-01-31; cac:InvoicePeriod/cbc:EndDate=2026-01-31"),
        new("BR-30", "cac:InvoiceLine/cac:InvoicePeriod/cbc:StartDate=2026-02-01; cac:InvoiceLine/cac:InvoicePeriod/cbc:EndDate=soon", "cac:InvoiceLine/cac:InvoicePeriod/cbc:StartDate=2026-01-01; cac:InvoiceLine/cac:InvoicePeriod/cbc:EndDate=2026-01-31"),
        new("BR-52", "cac:AdditionalDocumentReference/cbc:DocumentDescription=Time sheet", "cac:AdditionalDocumentReference/cbc:ID=A-1"),
        new("BR-53", "cbc:TaxCurrencyCode=SEK; cac:TaxTotal/cbc:TaxAmount[@currencyID=EUR]=1", "cbc:TaxCurrencyCode=SEK; cac:TaxTotal/cbc:TaxAmount[@currencyID=EUR]=1; cac:TaxTotal+/cbc:TaxAmount[@currencyID=SEK]=11"),
        new("BR-55", "cac:BillingReference/cac:InvoiceDocumentReference/cbc:IssueDate=2026-01-01", "cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID=INV-0"),
        new("BR-57", "cac:Delivery/cac:DeliveryLocation/cac:Address/cbc:CityName=Oslo", "cac:Delivery/cac:DeliveryLocation/cac:Address/cac:Country/cbc:IdentificationCode=NO"),
        new("BR-CO-03", "cbc:TaxPointDate=2026-01-01; cac:InvoicePeriod/cbc:DescriptionCode=35", "cac:InvoicePeriod/cbc:DescriptionCode=35"),
        new("BR-CO-18", "cac:TaxTotal/cbc:TaxAmount=1", "cac:TaxTotal/cac:TaxSubtotal/cbc:TaxAmount=1"),
        new("BR-CO-19", "cac:InvoicePeriod/cbc:Description=May", "cac:InvoicePeriod/cbc:DescriptionCode=3"),
        new("BR-CO-20", "cac:InvoiceLine/cac:InvoicePeriod/cbc:DescriptionCode=3", "cac:InvoiceLine/cac:InvoicePeriod/cbc:EndDate=2026-01-31"),
    ];
}
