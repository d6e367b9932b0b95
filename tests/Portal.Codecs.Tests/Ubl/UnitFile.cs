using System.Globalization;
using System.Xml.Linq;
using Portal.Codecs.Ubl;
using Portal.Codecs.Ubl.Rules;

namespace Portal.Codecs.Tests.Ubl;

/// <summary>An official unit file: a set of fragments, each with the rules that it must keep and those that it must break.</summary>
internal static class UnitFile
{
    /// <summary>Every verdict of ours that is not the file's.</summary>
    public static IReadOnlyList<string> Differences(XElement testSet, Func<XElement, XElement>? change = null)
    {
        var tests = testSet.Elements().Where(e => e.Name.LocalName == "test").Select(test => (
            Expected: test.Elements().Where(e => e.Name.LocalName == "assert").Elements().Where(e => e.Name.LocalName is "success" or "error" or "fatal" or "warning").ToList(),
            Document: test.Elements().Single(e => e.Name.LocalName is "Invoice" or "CreditNote"))).ToList();
        Assert.NotEmpty(tests);
        return [.. tests.SelectMany((test, at) => test.Expected.Select(e => Difference(e, (change ?? (x => x))(test.Document))).OfType<string>().Select(d => $"test {at + 1}: {d}"))];
    }

    private static string? Difference(XElement expected, XElement document)
    {
        var id = expected.Value.Trim();
        var rule = InvoiceRules.En16931.SingleOrDefault(r => r.Id == id);
        if (rule is null)
        {
            return $"there is no rule {id}";
        }

        var broken = InvoiceRules.Check(UblInvoice.From(new XElement(document)).Invoice!).Count(b => b.Rule == rule);
        return expected.Name.LocalName switch
        {
            "success" => broken == 0 ? null : $"{id} is kept but we say broken",
            var kind when rule.Severity != (kind == "warning" ? RuleSeverity.Warning : RuleSeverity.Fatal) => $"{id} is {kind} and not {rule.Severity}",
            _ => broken == Times(expected, broken) ? null : $"{id} is broken {expected.Attribute("number")?.Value ?? "1"} times and not {broken}",
        };
    }

    /// <summary>How often the file says that the rule is broken; at least once when it doesn't say.</summary>
    private static int Times(XElement expected, int broken) =>
        expected.Attribute("number") is { } number ? int.Parse(number.Value, CultureInfo.InvariantCulture) : Math.Max(1, broken);
}
