namespace Portal.Codecs.Tests.Ubl.Samples;

internal static class PeppolSamples
{
    private const string Seller = "cac:AccountingSupplierParty/cac:Party";
    private const string Buyer = "cac:AccountingCustomerParty/cac:Party";
    private const string German = $"{Seller}/cac:PostalAddress/cac:Country/cbc:IdentificationCode=DE; {Buyer}/cac:PostalAddress/cac:Country/cbc:IdentificationCode=de";
    private const string Profile = "cbc:ProfileID=urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";
    private const string Line = "cac:InvoiceLine";
    private const string Price = $"{Line}/cac:Price";
    private const string Category = "cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory";

    public static IEnumerable<Sample> All { get; } =
    [
        new("PEPPOL-EN16931-R001", "cbc:ID=1", Profile),
        new("PEPPOL-EN16931-R002", "cbc:Note=1; cbc:Note=2", $"cbc:Note=1; cbc:Note=2; {German}"),
        new("PEPPOL-EN16931-R003", "cbc:ID=1", "cac:OrderReference/cbc:ID=4500000001"),
        new("PEPPOL-EN16931-R004", "cbc:CustomizationID=urn:fdc:peppol.eu:2017:poacc:billing:3.0", "cbc:CustomizationID=urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"),
        new("PEPPOL-EN16931-R005", "cbc:DocumentCurrencyCode=EUR; cbc:TaxCurrencyCode=EUR", "cbc:DocumentCurrencyCode=EUR; cbc:TaxCurrencyCode=SEK"),
        new("PEPPOL-EN16931-R007", "cbc:ProfileID=urn:fdc:peppol.eu:2017:poacc:billing:1:1.0", Profile),
        new("PEPPOL-EN16931-R008", "cbc:Note= ", "cbc:Note=1"),
        new("PEPPOL-EN16931-R010", $"{Buyer}/cac:PartyName", $"{Buyer}/cbc:EndpointID=1"),
        new("PEPPOL-EN16931-R020", $"{Seller}/cac:PartyName", $"{Seller}/cbc:EndpointID=1"),
        new("PEPPOL-EN16931-R040", Discount("Amount=2.53", "BaseAmount=10", "MultiplierFactorNumeric=25"), Discount("Amount=2.52", "BaseAmount=10", "MultiplierFactorNumeric=25")),
        new("PEPPOL-EN16931-R041", Discount("MultiplierFactorNumeric=25"), Discount("BaseAmount=10", "MultiplierFactorNumeric=25")),
        new("PEPPOL-EN16931-R042", Discount("BaseAmount=10"), Discount("BaseAmount=10", "MultiplierFactorNumeric=25")),
        new("PEPPOL-EN16931-R043", Discount("ChargeIndicator=0"), Discount("ChargeIndicator=false")),
        new("PEPPOL-EN16931-R044", $"{Price}/cac:AllowanceCharge/cbc:ChargeIndicator=true", $"{Price}/cac:AllowanceCharge/cbc:ChargeIndicator=false"),
        new("PEPPOL-EN16931-R046", Gross("8", "10", "1"), Gross("9", "10", "1.0")),
        new("PEPPOL-EN16931-R051", "cbc:DocumentCurrencyCode=EUR; cac:TaxTotal/cbc:TaxAmount[@currencyID=SEK]=1; cac:TaxTotal/cac:TaxSubtotal", "cbc:DocumentCurrencyCode=EUR; cac:TaxTotal/cbc:TaxAmount[@currencyID=SEK]=1"),
        new("PEPPOL-EN16931-R053", "cac:TaxTotal/cac:TaxSubtotal; cac:TaxTotal+/cac:TaxSubtotal", "cac:TaxTotal/cac:TaxSubtotal; cac:TaxTotal+/cbc:TaxAmount=1"),
        new("PEPPOL-EN16931-R054", "cac:TaxTotal/cbc:TaxAmount=1", "cbc:TaxCurrencyCode=SEK; cac:TaxTotal/cbc:TaxAmount=1"),
        new("PEPPOL-EN16931-R055", Signs("10", "-1"), Signs("-10", "-1")),
        new("PEPPOL-EN16931-R061", "cac:PaymentMeans/cbc:PaymentMeansCode= 59", "cac:PaymentMeans/cbc:PaymentMeansCode=59; cac:PaymentMeans/cac:PaymentMandate/cbc:ID=1"),
        new("PEPPOL-EN16931-R080", "cac:AdditionalDocumentReference/cbc:DocumentTypeCode=50; cac:AdditionalDocumentReference+/cbc:DocumentTypeCode=50", "cac:AdditionalDocumentReference/cbc:DocumentTypeCode=50") { Only = "CreditNote" },
        new("PEPPOL-EN16931-R100", $"{Line}/cac:DocumentReference; {Line}/cac:DocumentReference", $"{Line}/cac:DocumentReference"),
        new("PEPPOL-EN16931-R101", $"{Line}/cac:DocumentReference/cbc:DocumentTypeCode=50", $"{Line}/cac:DocumentReference/cbc:DocumentTypeCode=130"),
        new("PEPPOL-EN16931-R110", Period("StartDate", "2026-02-01", "2026-01-31"), Period("StartDate", "2026-02-01", "2026-02-01")),
        new("PEPPOL-EN16931-R111", Period("EndDate", "2026-02-01", "2026-02-02"), Period("EndDate", "2026-02-01", "2026-02-01")),
        new("PEPPOL-EN16931-R120", Net("10.03"), Net("10.02")),
        new("PEPPOL-EN16931-R121", $"{Price}/cbc:BaseQuantity=0", $"{Price}/cbc:BaseQuantity=0.5"),
        new("PEPPOL-EN16931-R130", $"{Line}/cbc:InvoicedQuantity[@unitCode=KGM]=1; {Price}/cbc:BaseQuantity[@unitCode=TNE]=1", $"{Line}/cbc:InvoicedQuantity[@unitCode=KGM]=1; {Price}/cbc:BaseQuantity[@unitCode=KGM]=1"),
        new("PEPPOL-EN16931-CL001", "cac:AdditionalDocumentReference/cac:Attachment/cbc:EmbeddedDocumentBinaryObject[@mimeCode=text/html]=1", "cac:AdditionalDocumentReference/cac:Attachment/cbc:EmbeddedDocumentBinaryObject[@mimeCode=text/csv]=1"),
        new("PEPPOL-EN16931-CL002", Discount("ChargeIndicator=false", "AllowanceChargeReasonCode=FC"), Discount("ChargeIndicator=false", "AllowanceChargeReasonCode=95")),
        new("PEPPOL-EN16931-CL003", Discount("ChargeIndicator=true", "AllowanceChargeReasonCode=95"), Discount("ChargeIndicator=true", "AllowanceChargeReasonCode=FC")),
        new("PEPPOL-EN16931-CL006", "cac:InvoicePeriod/cbc:DescriptionCode=1", "cac:InvoicePeriod/cbc:DescriptionCode=35"),
        new("PEPPOL-EN16931-CL007", "cac:TaxTotal/cbc:TaxAmount[@currencyID= EUR]=1", "cac:TaxTotal/cbc:TaxAmount[@currencyID=EUR]=1"),
        new("PEPPOL-EN16931-CL008", $"{Seller}/cbc:EndpointID[@schemeID=EM]=1", $"{Seller}/cbc:EndpointID[@schemeID=0088]=1"),
        new("PEPPOL-EN16931-P0100", $"{Profile}; cbc:InvoiceTypeCode=389", $"{Profile}; cbc:InvoiceTypeCode=380") { Only = "Invoice" },
        new("PEPPOL-EN16931-P0101", $"{Profile}; cbc:CreditNoteTypeCode=261", $"{Profile}; cbc:CreditNoteTypeCode=381") { Only = "CreditNote" },
        new("PEPPOL-EN16931-P0112", "cbc:InvoiceTypeCode=384", $"cbc:InvoiceTypeCode=384; {German}") { Only = "Invoice" },
        new("PEPPOL-EN16931-F001", "cbc:IssueDate=2026-02-30", "cbc:IssueDate=2026-02-28"),
        .. new[] { ("P0104", "G", "G"), ("P0105", "O", "O"), ("P0106", "IC", "K"), ("P0107", "AE", "AE"), ("P0108", "D", "E"), ("P0109", "F", "E"), ("P0110", "I", "E"), ("P0111", "J", "E") }
            .Select(r => new Sample($"PEPPOL-EN16931-{r.Item1}", $"{Category}/cbc:TaxExemptionReasonCode=vatex-eu-{r.Item2}; {Category}/cbc:ID=S", $"{Category}/cbc:TaxExemptionReasonCode=VATEX-EU-{r.Item2}; {Category}/cbc:ID={r.Item3}")),
        .. new[] { ("R040", "0088", "7300010000002", "7300010000001"), ("R041", "0192", "974763908", "974763907"), ("R042", "0184", "DK1234567", "DK12345678"), ("R043", "0208", "0202239952", "0202239951"), ("R044", "0201", "ABC12", "ABC123"),
                ("R045", "0210", "RSSMRA8OA01H501U", "RSSMRA80A01H501U"), ("R047", "0211", "IT12345670780", "IT12345670785"), ("R049", "0007", "5560360794", "5560360793"), ("R050", "0151", "51824753557", "51824753556") }
            .Select(r => new Sample($"PEPPOL-COMMON-{r.Item1}", $"{Buyer}/cac:PartyIdentification/cbc:ID[@schemeID={r.Item2}]={r.Item3}", $"{Buyer}/cac:PartyIdentification/cbc:ID[@schemeID={r.Item2}]={r.Item4}")),
        new("PEPPOL-COMMON-R046", $"{Buyer}/cbc:EndpointID[@schemeID=9907]=1234567890", $"{Buyer}/cbc:EndpointID[@schemeID=9907]=12345678901"),
        new("PEPPOL-COMMON-R048", $"{Buyer}/cbc:EndpointID[@schemeID=9906]=IT1", $"{Buyer}/cbc:EndpointID[@schemeID=9906]=FR1"),
    ];

    private static string Discount(params string[] says) => "cac:AllowanceCharge; " + string.Join("; ", says.Select(s => $"cac:AllowanceCharge/cbc:{s}"));

    private static string Gross(string net, string gross, string discount) => $"{Price}/cbc:PriceAmount={net}; {Price}/cac:AllowanceCharge/cbc:BaseAmount={gross}; {Price}/cac:AllowanceCharge/cbc:Amount={discount}";

    private static string Signs(string tax, string ours) => $"cbc:DocumentCurrencyCode=EUR; cbc:TaxCurrencyCode=SEK; cac:TaxTotal/cbc:TaxAmount[@currencyID=SEK]={tax}; cac:TaxTotal+/cbc:TaxAmount[@currencyID=EUR]={ours}";

    private static string Period(string day, string whole, string line) => $"cac:InvoicePeriod/cbc:{day}={whole}; {Line}/cac:InvoicePeriod/cbc:{day}={line}";

    /// <summary>Three at 7 for two, with a charge of 1 and an allowance of 1.50: 10.00.</summary>
    private static string Net(string net) => $"{Line}/cbc:InvoicedQuantity=3; {Line}/cbc:LineExtensionAmount={net}; {Price}/cbc:PriceAmount=7; {Price}/cbc:BaseQuantity=2; "
        + $"{Line}/cac:AllowanceCharge/cbc:ChargeIndicator=true; {Line}/cac:AllowanceCharge/cbc:Amount=1; {Line}/cac:AllowanceCharge+/cbc:ChargeIndicator=false; {Line}/cac:AllowanceCharge/cbc:Amount=1.50";
}
