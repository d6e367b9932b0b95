namespace Portal.Codecs.Tests.Ubl.Samples;

internal static class CodeSamples
{
    public static IEnumerable<Sample> All { get; } =
    [
        new("BR-CL-01", "cbc:InvoiceTypeCode=381", "cbc:InvoiceTypeCode=380") { Only = "Invoice" },
        new("BR-CL-01", "cbc:CreditNoteTypeCode=389", "cbc:CreditNoteTypeCode=381"),
        new("BR-CL-03", "cac:TaxTotal/cbc:TaxAmount=1", "cac:TaxTotal/cbc:TaxAmount[@currencyID= EUR ]=1"),
        new("BR-CL-04", "cbc:DocumentCurrencyCode=EURO", "cbc:DocumentCurrencyCode= EUR"),
        new("BR-CL-05", "cbc:TaxCurrencyCode=eur", "cbc:TaxCurrencyCode=EUR"),
        new("BR-CL-06", "cac:InvoicePeriod/cbc:DescriptionCode=4", "cac:InvoicePeriod/cbc:DescriptionCode=432"),
        new("BR-CL-07", "cac:AdditionalDocumentReference/cbc:ID[@schemeID=XX]=1; cac:AdditionalDocumentReference/cbc:DocumentTypeCode=130", "cac:AdditionalDocumentReference/cbc:ID[@schemeID=ABT]=1; cac:AdditionalDocumentReference/cbc:DocumentTypeCode=130"),
        new("BR-CL-08", "cbc:Note=#QQQ#Thank you", "cbc:Note=#AAI#Thank you"),
        new("BR-CL-10", "cac:AccountingCustomerParty/cac:Party/cac:PartyIdentification/cbc:ID[@schemeID=SEPA]=1", "cac:AccountingSupplierParty/cac:Party/cac:PartyIdentification/cbc:ID[@schemeID=SEPA]=1"),
        new("BR-CL-11", "cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID[@schemeID=SEPA]=1", "cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID[@schemeID=0192]=1"),
        new("BR-CL-13", "cac:InvoiceLine/cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode[@listID=QQQ]=1", "cac:InvoiceLine/cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode[@listID=STL]=1"),
        new("BR-CL-14", "cac:Delivery/cac:DeliveryLocation/cac:Address/cac:Country/cbc:IdentificationCode=QQ", "cac:Delivery/cac:DeliveryLocation/cac:Address/cac:Country/cbc:IdentificationCode=XI"),
        new("BR-CL-15", "cac:InvoiceLine/cac:Item/cac:OriginCountry/cbc:IdentificationCode=EL", "cac:InvoiceLine/cac:Item/cac:OriginCountry/cbc:IdentificationCode=GR"),
        new("BR-CL-16", "cac:PaymentMeans/cbc:PaymentMeansCode=30 58", "cac:PaymentMeans/cbc:PaymentMeansCode=58"),
        new("BR-CL-17", "cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:ID=A", "cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:ID=AE"),
        new("BR-CL-18", "cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory/cbc:ID=", "cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory/cbc:ID=S"),
        new("BR-CL-19", "cac:AllowanceCharge/cbc:ChargeIndicator=false; cac:AllowanceCharge/cbc:AllowanceChargeReasonCode=AA", "cac:AllowanceCharge/cbc:ChargeIndicator=false; cac:AllowanceCharge/cbc:AllowanceChargeReasonCode=95"),
        new("BR-CL-20", "cac:AllowanceCharge/cbc:ChargeIndicator=true; cac:AllowanceCharge/cbc:AllowanceChargeReasonCode=95", "cac:AllowanceCharge/cbc:ChargeIndicator=true; cac:AllowanceCharge/cbc:AllowanceChargeReasonCode=FC"),
        new("BR-CL-21", "cac:InvoiceLine/cac:Item/cac:StandardItemIdentification/cbc:ID[@schemeID=GTIN]=1", "cac:InvoiceLine/cac:Item/cac:StandardItemIdentification/cbc:ID[@schemeID=0160]=1"),
        new("BR-CL-22", "cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:TaxExemptionReasonCode=VATEX-EU", "cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:TaxExemptionReasonCode=vatex-eu-g"),
        new("BR-CL-23", "cac:InvoiceLine/cbc:InvoicedQuantity[@unitCode=PCS]=1", "cac:InvoiceLine/cbc:InvoicedQuantity[@unitCode=C62]=1"),
        new("BR-CL-24", "cac:AdditionalDocumentReference/cac:Attachment/cbc:EmbeddedDocumentBinaryObject[@mimeCode=text/html]=QQ==", "cac:AdditionalDocumentReference/cac:Attachment/cbc:EmbeddedDocumentBinaryObject[@mimeCode=application/pdf]=QQ=="),
        new("BR-CL-25", "cac:AccountingSupplierParty/cac:Party/cbc:EndpointID[@schemeID=GLN]=1", "cac:AccountingSupplierParty/cac:Party/cbc:EndpointID[@schemeID=0088]=1"),
        new("BR-CL-26", "cac:Delivery/cac:DeliveryLocation/cbc:ID[@schemeID=GLN]=1", "cac:Delivery/cac:DeliveryLocation/cbc:ID[@schemeID=0088]=1"),
    ];
}
