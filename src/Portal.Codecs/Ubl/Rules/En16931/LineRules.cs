using static Portal.Codecs.Ubl.Rules.RuleTable;

namespace Portal.Codecs.Ubl.Rules.En16931;

/// <summary>What a line, its item and its price must say.</summary>
internal static class LineRules
{
    public static IEnumerable<InvoiceRule> All { get; } =
    [
        .. At(Line,
            Fatal("BR-21", "Each Invoice line (BG-25) shall have an Invoice line identifier (BT-126).", Filled("cbc:ID")),
            Fatal("BR-22", "Each Invoice line (BG-25) shall have an Invoiced quantity (BT-129).", Exists("cbc:InvoicedQuantity|cbc:CreditedQuantity")),
            Fatal("BR-23", "An Invoice line (BG-25) shall have an Invoiced quantity unit of measure code (BT-130).", Exists("cbc:InvoicedQuantity|cbc:CreditedQuantity/@unitCode")),
            Fatal("BR-24", "Each Invoice line (BG-25) shall have an Invoice line net amount (BT-131).", Exists("cbc:LineExtensionAmount")),
            Fatal("BR-25", "Each Invoice line (BG-25) shall contain the Item name (BT-153).", Filled("cac:Item/cbc:Name")),
            Fatal("BR-26", "Each Invoice line (BG-25) shall contain the Item net price (BT-146).", Exists("cac:Price/cbc:PriceAmount")),
            Fatal("BR-27", "The Item net price (BT-146) shall NOT be negative.", Number("cac:Price/cbc:PriceAmount", price => price >= 0)),
            Fatal("BR-28", "The Item gross price (BT-148) shall NOT be negative.", Either(None("cac:Price/cac:AllowanceCharge/cbc:BaseAmount"), Number("cac:Price/cac:AllowanceCharge/cbc:BaseAmount", price => price >= 0))),
            Fatal("BR-CO-04", "Each Invoice line (BG-25) shall be categorized with an Invoiced item VAT category code (BT-151).", Exists("cac:Item/cac:ClassifiedTaxCategory[VAT]/cbc:ID")),
            Fatal("BR-DEC-23", "The allowed maximum number of decimals for the Invoice line net amount (BT-131) is 2.", Cents("cbc:LineExtensionAmount"))),
        .. At("cac:AdditionalItemProperty",
            Fatal("BR-54", "Each Item attribute (BG-32) shall contain an Item attribute name (BT-160) and an Item attribute value (BT-161).", Both(Exists("cbc:Name"), Exists("cbc:Value")))),
        .. At($"{Line}/cac:Item/cac:StandardItemIdentification/cbc:ID",
            Fatal("BR-64", "The Item standard identifier (BT-157) shall have a Scheme identifier.", Has("schemeID"))),
        .. At($"{Line}/cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode",
            Fatal("BR-65", "The Item classification identifier (BT-158) shall have a Scheme identifier.", Has("listID"))),
    ];
}
