using System.Globalization;
using static Portal.Codecs.Ubl.Rules.RuleTable;

namespace Portal.Codecs.Ubl.Rules.Syntax;

/// <summary>What UBL has and EN 16931 has no use for: the UBL-CR rules, numbered through the schema as it goes from the top to the line.</summary>
internal static class UnusedRules
{
    private static readonly UblPath Version = "cbc:UBLVersionID";

    public static IEnumerable<InvoiceRule> All { get; } =
    [
        .. UnusedInDocument.All,
        .. UnusedInParties.All,
        .. UnusedInPayment.All,
        .. UnusedInLines.All,
        .. UnusedAttributes.All,
        .. At("/",
            Warning("UBL-CR-002", "A UBL invoice should not include the UBLVersionID or it should be 2.1", Either(None(Version), (at, invoice) => Version.Values(at, invoice).Contains("2.1")))),
        .. At("/cac:PaymentMeans/cbc:PaymentDueDate",
            Warning("UBL-CR-412", "A UBL invoice should not include the PaymentMeans PaymentDueDate", (_, invoice) => invoice.IsCreditNote)),
        .. At("/cbc:CreditNoteTypeCode[@listID]",
            Warning("UBL-CR-672", "A UBL credit note should not include the CreditNoteTypeCode listID", Never)),
        .. At("cac:AdditionalDocumentReference[cbc:DocumentTypeCode=130]/cac:Attachment",
            Fatal("UBL-CR-666", "A UBL invoice shall not include an AdditionalDocumentReference simultaneously referring an Invoice Object Identifier and an Attachment", Never)),
        .. At("cac:AdditionalDocumentReference[cbc:DocumentTypeCode=130]/cbc:DocumentDescription",
            Fatal("UBL-CR-673", "A UBL invoice shall not include an AdditionalDocumentReference simultaneously referring an Invoice Object Identifier and an Document Description", Never)),
    ];

    /// <summary>Rules with following numbers about the children of one element; the sentence calls that element as the path does, or otherwise.</summary>
    public static IEnumerable<InvoiceRule> From(int number, string parent, string children, string? called = null) => children.Split(' ').SelectMany((child, at) =>
    {
        var name = $"{called ?? Words(parent)} {child.Split(':')[1]}".TrimStart();
        return Rule(number + at, $"{(parent.Length == 0 ? "" : "/" + parent)}/{child}", $"the {name}");
    });

    /// <summary>One rule about elements that a path leads to.</summary>
    public static IEnumerable<InvoiceRule> Rule(int number, UblPath path, string what) =>
        At(path, Warning($"UBL-CR-{number.ToString("000", CultureInfo.InvariantCulture)}", $"A UBL invoice should not include {what}", Never));

    private static string Words(string path) => string.Join(' ', path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(step => step.Split('|')[0].Split(':')[1]));
}
