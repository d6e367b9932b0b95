namespace Portal.Codecs.Tests.Ubl.Samples;

internal static class DataTypeSamples
{
    private const string Binary = "cac:AdditionalDocumentReference/cac:Attachment/cbc:EmbeddedDocumentBinaryObject";

    public static IEnumerable<Sample> All { get; } =
    [
        new("UBL-DT-01", "cac:InvoiceLine/cac:AllowanceCharge/cbc:Amount=1.001", "cac:InvoiceLine/cac:Price/cbc:PriceAmount=1.001; cac:InvoiceLine/cac:Price/cac:AllowanceCharge/cbc:Amount=1.001"),
        new("UBL-DT-06", $"{Binary}[@filename=a.pdf]=QQ==", $"{Binary}[@mimeCode=application/pdf]=QQ=="),
        new("UBL-DT-07", $"{Binary}[@mimeCode=application/pdf]=QQ==", $"{Binary}[@filename=a.pdf]=QQ=="),
        new("UBL-DT-18", "cbc:InvoiceTypeCode[@name=Invoice]=380", "cac:PaymentMeans/cbc:PaymentMeansCode[@name=Transfer]=30"),
        Without("UBL-DT-08", "schemeName"), Without("UBL-DT-09", "schemeAgencyName"), Without("UBL-DT-10", "schemeDataURI"), Without("UBL-DT-11", "schemeURI"),
        Without("UBL-DT-12", "format"), Without("UBL-DT-13", "unitCodeListIdentifier"), Without("UBL-DT-14", "unitCodeListAgencyIdentifier"),
        Without("UBL-DT-15", "unitCodeListAgencyName"), Without("UBL-DT-16", "listAgencyName"), Without("UBL-DT-17", "listName"), Without("UBL-DT-19", "languageID"),
        Without("UBL-DT-20", "listURI"), Without("UBL-DT-21", "listSchemeURI"), Without("UBL-DT-22", "languageLocaleID"), Without("UBL-DT-23", "uri"),
        Without("UBL-DT-24", "currencyCodeListVersionID"), Without("UBL-DT-25", "characterSetCode"), Without("UBL-DT-26", "encodingCode"),
        Without("UBL-DT-27", "schemeAgencyID"), Without("UBL-DT-28", "listAgencyID"),
        new("UBL-CR-002", "cbc:UBLVersionID=2.0", "cbc:UBLVersionID=2.1"),
        new("UBL-CR-017", "cac:OrderReference/cbc:UUID=1", "cbc:ID=1; cac:OrderReference/cbc:ID=1"),
        new("UBL-CR-412", "cac:PaymentMeans/cbc:PaymentDueDate=2026-01-01", "cbc:DueDate=2026-01-01") { Only = "Invoice" },
        new("UBL-CR-561", "cac:InvoiceLine/cac:TaxTotal", "cac:TaxTotal"),
        new("UBL-CR-665", "cac:AdditionalDocumentReference/cbc:ID[@schemeID=ABT]=1", "cac:AdditionalDocumentReference/cbc:ID[@schemeID=ABT]=1; cac:AdditionalDocumentReference/cbc:DocumentTypeCode=130"),
        new("UBL-CR-666", "cac:AdditionalDocumentReference/cbc:DocumentTypeCode=130; cac:AdditionalDocumentReference/cac:Attachment", "cac:AdditionalDocumentReference/cac:Attachment"),
        new("UBL-CR-673", "cac:AdditionalDocumentReference/cbc:DocumentTypeCode=130; cac:AdditionalDocumentReference/cbc:DocumentDescription=1", "cac:AdditionalDocumentReference/cbc:DocumentDescription=1"),
    ];

    private static Sample Without(string rule, string attribute) => new(rule, $"cac:InvoiceLine/cbc:Note[@{attribute}=x]=1", "cac:InvoiceLine/cbc:Note=1");
}
