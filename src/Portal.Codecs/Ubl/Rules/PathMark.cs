using System.Xml.Linq;

namespace Portal.Codecs.Ubl.Rules;

/// <summary>
/// What an element must bear to fit a step: [@schemeID] an attribute, [cbc:ID] a child, either of them with
/// =one|of|these texts, [of cac:Price] a parent, [VAT] and the other words below, and ! for the opposite.
/// </summary>
internal sealed class PathMark
{
    private static readonly XName TaxScheme = UblNames.Cac + "TaxScheme";
    private static readonly XName Id = UblNames.Cbc + "ID";
    private static readonly XName ExemptionReason = UblNames.Cbc + "TaxExemptionReasonCode";
    private static readonly XName PartyIdentification = UblNames.Cac + "PartyIdentification";
    private static readonly XName ChargeIndicator = UblNames.Cbc + "ChargeIndicator";

    private readonly Func<XElement, bool> _test;
    private readonly bool _negated;

    public PathMark(string text)
    {
        _negated = text[0] == '!';
        _test = Test(_negated ? text[1..] : text);
        Attribute = text[0] == '@' ? text[1..].Split('=')[0] : null;
    }

    /// <summary>The attribute that an element must have for the mark to be on.</summary>
    public string? Attribute { get; }

    public bool IsOn(XElement element) => _test(element) != _negated;

    private static Func<XElement, bool> Test(string text) => text.Split(' ', 2) switch
    {
        // The tax scheme is VAT, in any case and with white space around it, or without; or there is another one.
        ["VAT"] => e => e.Elements(TaxScheme).Elements(Id).Any(id => IsVat(XPathValue.Normalize(id.Value))),
        ["scheme", "VAT"] => e => Schemes(e).Any(IsVat),
        ["scheme", "other"] => e => Schemes(e).Any(s => !IsVat(s)),

        // The VAT category, and the reason for not taxing.
        ["category", var code] => e => e.Elements(Id).Any(id => XPathValue.Normalize(id.Value) == code),
        ["reason", var code] => e => e.Elements(ExemptionReason).Any(reason => reason.Value.Equals(code, StringComparison.OrdinalIgnoreCase)),

        // The charge indicator as a boolean, or as a word.
        ["allowance"] => e => e.Elements(ChargeIndicator).Any(i => XPathValue.Boolean(i.Value) == false),
        ["charge"] => e => e.Elements(ChargeIndicator).Any(i => XPathValue.Boolean(i.Value) == true),
        ["says", var word] => e => e.Elements(ChargeIndicator).Any(i => XPathValue.Normalize(i.Value) == word),

        // An identifier that is not that of a thing.
        ["organisation"] => e => e.Name != Id || e.Parent?.Name == PartyIdentification,
        ["of", "document or line"] => e => (RuleTable.LineStep.Fits(e.Parent!) ? e.Parent!.Parent : e.Parent) is { Parent: null },
        ["of", var parent] => IsOf(UblNames.Named(parent)),
        _ => Has(text),
    };

    private static bool IsVat(string scheme) => scheme.Equals("VAT", StringComparison.OrdinalIgnoreCase);

    /// <summary>The identifiers of tax schemes as they are written, empty where one has none.</summary>
    private static IEnumerable<string> Schemes(XElement element) => element.Elements(TaxScheme).Select(scheme => scheme.Element(Id)?.Value ?? "");

    private static Func<XElement, bool> IsOf(XName parent) => e => e.Parent?.Name == parent;

    private static Func<XElement, bool> Has(string text)
    {
        var (name, said) = text.Split('=', 2) is [var left, var right] ? (left, right.Split('|')) : (text, null);
        if (name[0] == '@')
        {
            var attribute = name[1..];
            return e => e.Attribute(attribute) is { } a && (said is null || said.Contains(a.Value, StringComparer.Ordinal));
        }

        var child = UblNames.Named(name);
        return e => e.Elements(child).Any(c => said is null || said.Contains(c.Value, StringComparer.Ordinal));
    }
}
