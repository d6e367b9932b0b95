using System.Text.RegularExpressions;
using Portal.Codecs.Ubl.Rules;

namespace Portal.Codecs.Tests.Ubl;

/// <summary>The tables against the lists of the official rules: none missing, none too many, as bad as there, and about the same.</summary>
public sealed partial class ReferenceTests
{
    [Fact]
    public void The_rules_of_EN_16931_are_those_of_the_official_set() => Same(InvoiceRules.En16931, Corpus.Lines("reference/en16931-rules.txt").Select(line => line.Split(" | ")).Where(p => p.Length > 3 && p[0][0] != '#').Select(p => (p[0], p[1], p[2])));

    [Fact]
    public void The_rules_of_Peppol_are_those_of_the_official_set() =>
        Same(InvoiceRules.Peppol, Corpus.Lines("reference/peppol-billing-rules.txt").Select(line => line.Split(" | ")).Select(p => (p[0].Split(' ')[0], p[0].Split(' ')[1], p[1])));

    private static void Same(IReadOnlyList<InvoiceRule> ours, IEnumerable<(string Id, string Flag, string Sentence)> official)
    {
        var theirs = official.ToDictionary(o => o.Id.Trim(), o => (Flag: o.Flag.Trim(), o.Sentence), StringComparer.Ordinal);

        Assert.Empty(theirs.Keys.Except(ours.Select(r => r.Id)));
        Assert.Empty(ours.Select(r => r.Id).Except(theirs.Keys));
        Assert.All(ours, rule => Assert.Equal(theirs[rule.Id].Flag, rule.Severity is RuleSeverity.Fatal ? "fatal" : "warning"));
        Assert.All(ours, rule => Assert.Equal(Gist(rule.Id, theirs[rule.Id].Sentence), Gist(rule.Id, rule.Sentence), ignoreCase: true));
    }

    /// <summary>What a sentence is about: its business terms, or, of what the core has no use for, the whole of it.</summary>
    private static string Gist(string id, string sentence) => Term().Matches(sentence) is { Count: > 0 } terms
        ? string.Join(' ', terms.Select(t => t.Value).Distinct().Order(StringComparer.Ordinal))
        : Word().Replace(Misspelt(id, sentence), " ").Trim();

    private static string Misspelt(string id, string sentence) => id switch
    {
        "UBL-CR-033" => sentence.Replace("DocumenDescription", "DocumentDescription", StringComparison.Ordinal),
        "UBL-CR-130" => sentence.Replace("Descriprion", "Description", StringComparison.Ordinal),
        "UBL-CR-497" => sentence.Replace("Calulation", "Calculation", StringComparison.Ordinal),
        _ => sentence.Replace("shall not include", "should not include", StringComparison.Ordinal),
    };

    [GeneratedRegex("BT-[0-9]+")]
    private static partial Regex Term();

    [GeneratedRegex(@"\W+")]
    private static partial Regex Word();
}
