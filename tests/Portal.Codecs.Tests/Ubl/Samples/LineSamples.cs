namespace Portal.Codecs.Tests.Ubl.Samples;

internal static class LineSamples
{
    private const string Line = "cac:InvoiceLine";
    private const string Category = $"{Line}/cac:Item/cac:ClassifiedTaxCategory";

    public static IEnumerable<Sample> All { get; } =
    [
        new("BR-21", $"{Line}/cbc:Note=first", $"{Line}/cbc:ID=1"),
        new("BR-22", $"{Line}/cbc:ID=1", $"{Line}/cbc:InvoicedQuantity=1"),
        new("BR-23", $"{Line}/cbc:InvoicedQuantity=1", $"{Line}/cbc:InvoicedQuantity[@unitCode=C62]=1"),
        new("BR-24", $"{Line}/cbc:ID=1", $"{Line}/cbc:LineExtensionAmount=1"),
        new("BR-25", $"{Line}/cac:Item/cbc:Description=A screw", $"{Line}/cac:Item/cbc:Name=Screw"),
        new("BR-26", $"{Line}/cac:Price/cbc:BaseQuantity=1", $"{Line}/cac:Price/cbc:PriceAmount=1"),
        new("BR-27", $"{Line}/cac:Price/cbc:PriceAmount=-0.01", $"{Line}/cac:Price/cbc:PriceAmount=0"),
        new("BR-28", $"{Line}/cac:Price/cac:AllowanceCharge/cbc:BaseAmount=-1", $"{Line}/cac:Price/cac:AllowanceCharge/cbc:BaseAmount=1"),
        new("BR-54", $"{Line}/cac:Item/cac:AdditionalItemProperty/cbc:Name=Colour", $"{Line}/cac:Item/cac:AdditionalItemProperty/cbc:Name=Colour; {Line}/cac:Item/cac:AdditionalItemProperty/cbc:Value=Red"),
        new("BR-64", $"{Line}/cac:Item/cac:StandardItemIdentification/cbc:ID=1", $"{Line}/cac:Item/cac:StandardItemIdentification/cbc:ID[@schemeID=0160]=1"),
        new("BR-65", $"{Line}/cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode=1", $"{Line}/cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode[@listID=STL]=1"),
        new("BR-CO-04", $"{Category}/cbc:ID=S; {Category}/cac:TaxScheme/cbc:ID=GST", $"{Category}/cbc:ID=S; {Category}/cac:TaxScheme/cbc:ID=vat"),
        new("BR-DEC-23", $"{Line}/cbc:LineExtensionAmount=1.234", $"{Line}/cbc:LineExtensionAmount=1.23"),
    ];
}
