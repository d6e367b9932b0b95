using System.Xml.Linq;

namespace Portal.Codecs.Ubl.Rules;

/// <summary>A named rule: an official id, how bad it is to break it, the sentence for people, where it looks and what must hold there.</summary>
public sealed class InvoiceRule
{
    internal InvoiceRule(string id, RuleSeverity severity, string sentence, UblPath where, Holds holds) => (Id, Severity, Sentence, Where, Holds) = (id, severity, sentence, where, holds);

    /// <summary>The id in the official rule sets, for example BR-CO-10.</summary>
    public string Id { get; }

    /// <summary>How bad it is to break it.</summary>
    public RuleSeverity Severity { get; }

    /// <summary>What it demands, in English as published.</summary>
    public string Sentence { get; }

    internal UblPath Where { get; }

    internal Holds Holds { get; }

    /// <summary>Every place where the document breaks the rule.</summary>
    internal IEnumerable<BrokenRule> BrokenBy(UblInvoice invoice) => Where.Everywhere(invoice).Where(at => !HoldsAt(at, invoice)).Select(at => new BrokenRule(this, at));

    private bool HoldsAt(XElement at, UblInvoice invoice)
    {
        try
        {
            return Holds(at, invoice);
        }
        catch (OverflowException)
        {
            // An amount too great to calculate with proves nothing.
            return false;
        }
    }
}
