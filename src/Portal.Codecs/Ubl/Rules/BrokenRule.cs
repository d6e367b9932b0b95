using System.Globalization;
using System.Xml.Linq;

namespace Portal.Codecs.Ubl.Rules;

/// <summary>A rule that a document breaks, and where.</summary>
public sealed class BrokenRule
{
    private readonly XElement _at;

    internal BrokenRule(InvoiceRule rule, XElement at) => (Rule, _at) = (rule, at);

    /// <summary>The rule.</summary>
    public InvoiceRule Rule { get; }

    /// <summary>The element that breaks it, for example /Invoice/InvoiceLine[2]/Price.</summary>
    public string Place => string.Concat(_at.AncestorsAndSelf().Reverse().Select(Step));

    private static string Step(XElement element)
    {
        var alike = element.Parent?.Elements(element.Name).ToList() ?? [element];
        return $"/{element.Name.LocalName}{(alike.Count > 1 ? $"[{(alike.IndexOf(element) + 1).ToString(CultureInfo.InvariantCulture)}]" : "")}";
    }
}
