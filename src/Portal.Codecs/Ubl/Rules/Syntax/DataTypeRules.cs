using System.Xml.Linq;
using static Portal.Codecs.Ubl.Rules.RuleTable;

namespace Portal.Codecs.Ubl.Rules.Syntax;

/// <summary>What amounts, attachments and attributes may look like anywhere: the UBL-DT rules.</summary>
internal static class DataTypeRules
{
    public static IEnumerable<InvoiceRule> All { get; } =
    [
        .. At("*",
            Fatal("UBL-DT-01", "Amounts shall be decimal up to two fraction digits", (at, _) => !IsAmount(at) || IsCents(at.Value)),
            Fatal("UBL-DT-06", "Binary object elements shall contain the mime code attribute", (at, _) => !IsBinary(at) || at.Attribute("mimeCode") is not null),
            Fatal("UBL-DT-07", "Binary object elements shall contain the file name attribute", (at, _) => !IsBinary(at) || at.Attribute("filename") is not null)),
        .. At("*[@name]",
            Warning("UBL-DT-18", "Name attribute should not be present", (at, _) => at.Name == PaymentMeansCode)),
        .. Unused("UBL-DT-08", "Scheme name attribute should not be present", "schemeName"),
        .. Unused("UBL-DT-09", "Scheme agency name attribute should not be present", "schemeAgencyName"),
        .. Unused("UBL-DT-10", "Scheme data uri attribute should not be present", "schemeDataURI"),
        .. Unused("UBL-DT-11", "Scheme uri attribute should not be present", "schemeURI"),
        .. Unused("UBL-DT-12", "Format attribute should not be present", "format"),
        .. Unused("UBL-DT-13", "Unit code list identifier attribute should not be present", "unitCodeListIdentifier"),
        .. Unused("UBL-DT-14", "Unit code list agency identifier attribute should not be present", "unitCodeListAgencyIdentifier"),
        .. Unused("UBL-DT-15", "Unit code list agency name attribute should not be present", "unitCodeListAgencyName"),
        .. Unused("UBL-DT-16", "List agency name attribute should not be present", "listAgencyName"),
        .. Unused("UBL-DT-17", "List name attribute should not be present", "listName"),
        .. Unused("UBL-DT-19", "Language identifier attribute should not be present", "languageID"),
        .. Unused("UBL-DT-20", "List uri attribute should not be present", "listURI"),
        .. Unused("UBL-DT-21", "List scheme uri attribute should not be present", "listSchemeURI"),
        .. Unused("UBL-DT-22", "Language local identifier attribute should not be present", "languageLocaleID"),
        .. Unused("UBL-DT-23", "Uri attribute should not be present", "uri"),
        .. Unused("UBL-DT-24", "Currency code list version id should not be present", "currencyCodeListVersionID"),
        .. Unused("UBL-DT-25", "CharacterSetCode attribute should not be present", "characterSetCode"),
        .. Unused("UBL-DT-26", "EncodingCode attribute should not be present", "encodingCode"),
        .. Unused("UBL-DT-27", "Scheme Agency ID attribute should not be present", "schemeAgencyID"),
        .. Unused("UBL-DT-28", "List Agency ID attribute should not be present", "listAgencyID"),
    ];

    private static readonly XName PaymentMeansCode = UblNames.Cbc + "PaymentMeansCode";

    /// <summary>Prices may have more decimals, and so may what leads from the gross to the net price.</summary>
    private static bool IsAmount(XElement at) => at.Name.LocalName.EndsWith("Amount", StringComparison.Ordinal)
        && !at.Name.LocalName.EndsWith("PriceAmount", StringComparison.Ordinal)
        && !at.Ancestors(UblNames.Cac + "AllowanceCharge").Any(a => a.Parent?.Name == UblNames.Cac + "Price");

    private static bool IsBinary(XElement at) => at.Name.LocalName.EndsWith("BinaryObject", StringComparison.Ordinal);

    private static IEnumerable<InvoiceRule> Unused(string id, string sentence, string attribute) => At($"*[@{attribute}]", Warning(id, sentence, Never));
}
