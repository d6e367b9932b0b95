using Portal.Codecs.Ubl;
using Portal.Codecs.Ubl.Rules;

namespace Portal.Codecs.Tests.Ubl;

/// <summary>Whole invoices and credit notes from public collections, with what the list beside them says that they break.</summary>
public sealed class SampleInvoiceTests
{
    private const string Manifest = "corpora/MANIFEST.tsv";

    public static TheoryData<string> Judged { get; } = Rows("EN ");

    public static TheoryData<string> JudgedByPeppol { get; } = Rows("PEPPOL ");

    [Theory, MemberData(nameof(Judged))]
    public void A_sample_breaks_what_the_list_says_of_EN_16931(string file) => Assert.Equal(Said(file, "EN "), Fatal(file, InvoiceRules.En16931));

    [Theory, MemberData(nameof(JudgedByPeppol))]
    public void A_sample_breaks_what_the_list_says_of_Peppol(string file)
    {
        var said = Said(file, "PEPPOL ");
        var broken = Fatal(file, InvoiceRules.Peppol);

        // The list is cut after some sixty characters, and it has the rules of single countries too.
        Assert.Empty(said.Where(id => InvoiceRules.Peppol.Any(r => r.Id == id)).Except(broken));
        Assert.All(broken.Except(said), id => Assert.True(string.CompareOrdinal(id, said[^1]) > 0 && Cut(file), id));
    }

    private static TheoryData<string> Rows(string judge) => Corpus.Has(Manifest)
        ? [.. Corpus.Lines(Manifest).Select(line => line.Split('\t')).Where(row => row.Length > 5 && row[1] is "Invoice" or "CreditNote" && row[5].Contains(judge, StringComparison.Ordinal)).Select(row => "corpora/" + row[2])]
        : Corpus.Rows("nothing", "*");

    private static string Verdict(string file, string judge) =>
        Corpus.Lines(Manifest).Select(line => line.Split('\t')).Single(row => row.Length > 5 && "corpora/" + row[2] == file)[5].Split(';').Select(v => v.Trim()).Single(v => v.StartsWith(judge, StringComparison.Ordinal));

    private static List<string> Said(string file, string judge)
    {
        using (Corpus.Open(file))
        {
            return Verdict(file, judge).Split("fatal:") is [_, var ids] ? [.. ids.Split(',').Order(StringComparer.Ordinal)] : [];
        }
    }

    private static bool Cut(string file) => Verdict(file, "PEPPOL ").Length > 55;

    private static List<string> Fatal(string file, IEnumerable<InvoiceRule> rules)
    {
        using var stream = Corpus.Open(file);
        var (invoice, fault) = UblInvoice.Read(stream);
        Assert.Null(fault);
        return [.. InvoiceRules.Check(invoice!, rules).Where(b => b.Rule.Severity is RuleSeverity.Fatal).Select(b => b.Rule.Id).Distinct().Order(StringComparer.Ordinal)];
    }
}
