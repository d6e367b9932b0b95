using Portal.Codecs.Ubl.Rules.En16931;
using Portal.Codecs.Ubl.Rules.Peppol;
using Portal.Codecs.Ubl.Rules.Syntax;

namespace Portal.Codecs.Ubl.Rules;

/// <summary>The rules of EN 16931 for UBL and those of Peppol BIS Billing 3.0, and what a document breaks of them.</summary>
public static class InvoiceRules
{
    private static readonly UblPath Customization = "/cbc:CustomizationID";

    /// <summary>The rules of EN 16931, which every electronic invoice in the European Union keeps.</summary>
    public static IReadOnlyList<InvoiceRule> En16931 { get; } =
    [
        .. HeaderRules.All, .. PartyRules.All, .. LineRules.All, .. AllowanceRules.All, .. TotalRules.All, .. TaxRules.All, .. VatRules.All, .. CodeRules.All,
        .. SyntaxRules.All, .. DataTypeRules.All, .. UnusedRules.All,
    ];

    /// <summary>The rules that Peppol BIS Billing 3.0 adds, without those of single countries.</summary>
    public static IReadOnlyList<InvoiceRule> Peppol { get; } = [.. PeppolDocumentRules.All, .. PeppolAmountRules.All, .. PeppolIdentifierRules.All, .. PeppolCodeRules.All];

    /// <summary>What a document breaks, in the tables' order: of EN 16931, and of Peppol where the document says that it follows it.</summary>
    public static IReadOnlyList<BrokenRule> Check(UblInvoice invoice) => Check(invoice, FollowsPeppol(invoice) ? En16931.Concat(Peppol) : En16931);

    internal static IReadOnlyList<BrokenRule> Check(UblInvoice invoice, IEnumerable<InvoiceRule> rules) => [.. rules.SelectMany(rule => rule.BrokenBy(invoice))];

    private static bool FollowsPeppol(UblInvoice invoice) =>
        Customization.Texts(invoice.Root, invoice).Any(said => said.Contains("urn:fdc:peppol.eu:2017:poacc:billing:3.0", StringComparison.Ordinal));
}
