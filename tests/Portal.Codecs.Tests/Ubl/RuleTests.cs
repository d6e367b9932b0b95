using System.Xml.Linq;
using Portal.Codecs.Tests.Ubl.Samples;
using Portal.Codecs.Ubl;
using Portal.Codecs.Ubl.Rules;

namespace Portal.Codecs.Tests.Ubl;

/// <summary>One small test per rule: a document that breaks it and one that does not, each as an invoice and as a credit note.</summary>
public sealed class RuleTests
{
    // Nothing breaks these as they are published: four are for people to see, two ask for what can't be there.
    private static readonly string[] Unbreakable = ["BR-CO-05", "BR-CO-06", "BR-CO-07", "BR-CO-08", "BR-DEC-13", "BR-DEC-15"];

    private static readonly IReadOnlyList<InvoiceRule> Rules = [.. InvoiceRules.En16931, .. InvoiceRules.Peppol];

    private static readonly IReadOnlyList<Sample> All =
    [
        .. HeaderSamples.All, .. PartySamples.All, .. LineSamples.All, .. AllowanceSamples.All, .. TotalSamples.All, .. VatSamples.All, .. CodeSamples.All,
        .. SyntaxSamples.All, .. DataTypeSamples.All, .. PeppolSamples.All,
    ];

    public static TheoryData<Sample> Samples { get; } = [.. All];

    public static TheoryData<string> Unused { get; } = [.. InvoiceRules.En16931.Where(r => r.Id.StartsWith("UBL-CR-", StringComparison.Ordinal) && All.All(s => s.Rule != r.Id)).Select(r => r.Id)];

    [Theory, MemberData(nameof(Samples))]
    public void A_rule_is_broken_by_one_document_and_kept_by_another(Sample sample)
    {
        Assert.All(AsBoth(sample, sample.Broken), document => Assert.Contains(sample.Rule, Broken(document)));
        Assert.All(AsBoth(sample, sample.Kept), document => Assert.DoesNotContain(sample.Rule, Broken(document)));
    }

    [Theory, MemberData(nameof(Unused))]
    public void What_the_core_has_no_use_for_is_warned_of_where_it_stands(string id)
    {
        var rule = Rules.Single(r => r.Id == id);
        var steps = rule.Where.Text.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(step => step.Split('|')[0].Replace("*", "cbc:Note", StringComparison.Ordinal)).ToList();
        var without = string.Join('/', steps[^1].Contains('[', StringComparison.Ordinal) ? [.. steps[..^1], steps[^1].Split('[')[0]] : steps[..^1]);
        var with = string.Join('/', steps).Replace("]", "=1]", StringComparison.Ordinal);

        Assert.Equal(RuleSeverity.Warning, rule.Severity);
        var sample = new Sample(id, with, without) { Only = with.Contains("InvoiceTypeCode", StringComparison.Ordinal) ? "Invoice" : "" };
        Assert.All(AsBoth(sample, with), document => Assert.Contains(id, Broken(document)));
        Assert.All(AsBoth(sample, without), document => Assert.DoesNotContain(id, Broken(document)));
    }

    [Fact]
    public void Every_rule_has_a_sample() => Assert.Empty(Rules.Select(r => r.Id).Except(All.Select(s => s.Rule)).Except(Unused.Select(row => (string)row.Data)).Except(Unbreakable));

    [Fact]
    public void Every_sample_is_of_a_rule_and_every_rule_has_a_name_of_its_own()
    {
        Assert.Empty(All.Select(s => s.Rule).Except(Rules.Select(r => r.Id)));
        Assert.Equal(Rules.Count, Rules.Select(r => r.Id).Distinct(StringComparer.Ordinal).Count());
    }

    private static IEnumerable<XElement> AsBoth(Sample sample, string text)
    {
        var invoice = Written.Invoice(text);
        if (sample.Only != "CreditNote")
        {
            yield return invoice;
        }

        if (sample.Only != "Invoice")
        {
            yield return CreditNote.From(invoice);
        }
    }

    private static IEnumerable<string> Broken(XElement document) => InvoiceRules.Check(UblInvoice.From(document).Invoice!, Rules).Select(b => b.Rule.Id);
}
