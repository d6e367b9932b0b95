using System.Xml.Linq;

namespace Portal.Codecs.Ubl.Rules;

/// <summary>The words in which the tables of rules are written.</summary>
internal static class RuleTable
{
    /// <summary>The lines of an invoice, or of a credit note.</summary>
    public const string Line = "cac:InvoiceLine|cac:CreditNoteLine";

    /// <summary>The amounts that have a currency.</summary>
    public const string Amounts = "cbc:Amount|cbc:BaseAmount|cbc:PriceAmount|cbc:TaxAmount|cbc:TaxableAmount|cbc:LineExtensionAmount|cbc:TaxExclusiveAmount|cbc:TaxInclusiveAmount"
        + "|cbc:AllowanceTotalAmount|cbc:ChargeTotalAmount|cbc:PrepaidAmount|cbc:PayableRoundingAmount|cbc:PayableAmount";

    /// <summary>The step of <see cref="Line"/>.</summary>
    public static readonly PathStep LineStep = new(Line);

    /// <summary>Rules about the same place.</summary>
    public static IEnumerable<InvoiceRule> At(UblPath where, params IEnumerable<Demand> demands) => demands.Select(d => new InvoiceRule(d.Id, d.Severity, d.Sentence, where, d.Holds));

    public static Demand Fatal(string id, string sentence, Holds holds) => new(id, RuleSeverity.Fatal, sentence, holds);

    public static Demand Warning(string id, string sentence, Holds holds) => new(id, RuleSeverity.Warning, sentence, holds);

    public static Holds Exists(UblPath path) => path.Exists;

    public static Holds None(UblPath path) => (at, invoice) => !path.Exists(at, invoice);

    public static Holds AtMost(int most, UblPath path) => (at, invoice) => path.Count(at, invoice) <= most;

    /// <summary>Something other than white space stands there.</summary>
    public static Holds Filled(UblPath path) => (at, invoice) => path.Texts(at, invoice).Any(text => XPathValue.Normalize(text).Length > 0);

    /// <summary>At most two decimals, in each of them.</summary>
    public static Holds Cents(UblPath path) => (at, invoice) => path.Texts(at, invoice).All(IsCents);

    public static bool IsCents(string amount) => XPathValue.Decimals(amount) <= 2;

    /// <summary>At most one distinct text, however often it is said.</summary>
    public static Holds OneText(UblPath path) => (at, invoice) => path.Values(at, invoice).Count <= 1;

    /// <summary>A number there passes the test.</summary>
    public static Holds Number(UblPath path, Func<decimal, bool> test) => (at, invoice) => path.Texts(at, invoice).Any(text => XPathValue.Number(text) is { } number && test(number));

    /// <summary>The element's own text, or one of its attributes, is in a list of codes.</summary>
    public static Holds Coded(CodeList list, string? attribute = null) => (at, _) => list.Has(attribute is null ? at.Value : at.Attribute(attribute)?.Value ?? "");

    /// <summary>An attribute is a code to the letter, without white space around it.</summary>
    public static Holds CodedExactly(CodeList list, string attribute) => (at, _) => list.HasExactly(at.Attribute(attribute)?.Value ?? "");

    public static Holds Has(string attribute) => (at, _) => at.Attribute(attribute) is not null;

    public static Holds Both(Holds one, Holds other) => (at, invoice) => one(at, invoice) && other(at, invoice);

    public static Holds Either(Holds one, Holds other) => (at, invoice) => one(at, invoice) || other(at, invoice);

    /// <summary>The place itself is what breaks the rule.</summary>
    public static bool Never(XElement at, UblInvoice invoice) => false;

    /// <summary>No test can tell whether it holds: the published one is always true.</summary>
    public static bool Always(XElement at, UblInvoice invoice) => true;
}
