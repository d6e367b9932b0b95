using System.Diagnostics;

namespace Portal.Web.Tests.Setup;

/// <summary>The verb as it is typed: on files alone, whatever the settings and wherever it is called.</summary>
public sealed class CheckInvoicesTests : IDisposable
{
    private const string Root = """<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:b="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">""";

    private readonly string _folder = Directory.CreateTempSubdirectory("portal-invoices-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Each_broken_rule_of_each_file_is_a_line_and_a_fatal_one_is_exit_code_1()
    {
        var first = File("first.xml", $"{Root}<b:UUID>1</b:UUID><b:UUID>2</b:UUID></Invoice>");
        var second = File("second.xml", $"{Root}<b:ID>INV-1</b:ID></Invoice>");

        var (code, said, wrong) = await Verb("validate", first, second);

        var lines = said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(1, code);
        Assert.Empty(wrong);
        Assert.All(lines, line => Assert.Matches("^[^\t]+\t[A-Z0-9-]+\t(fatal|warning)\t[^\t]+$", line));
        Assert.Contains($"{first}\tBR-02\tfatal\tAn Invoice shall have an Invoice number (BT-1).", lines);
        Assert.Single(lines, $"{first}\tUBL-CR-005\twarning\tA UBL invoice should not include the UUID");
        Assert.DoesNotContain(lines, line => line.StartsWith($"{second}\tBR-02\t", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_warning_alone_is_exit_code_0()
    {
        var whole = await System.IO.File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "invoice.xml"), TestContext.Current.CancellationToken);
        var noted = File("noted.xml", whole.Replace("<cbc:Name>", "<cbc:Name languageID=\"en\">", StringComparison.Ordinal));

        var (code, said, wrong) = await Verb("validate", File("whole.xml", whole), noted);

        Assert.Equal((0, $"{noted}\tUBL-DT-19\twarning\tLanguage identifier attribute should not be present\n", ""), (code, said, wrong));
    }

    [Fact]
    public async Task What_can_not_be_read_is_told_and_exit_code_2_and_the_others_are_checked_all_the_same()
    {
        var fragment = File("fragment.xml", $"{Root}</Invoice>");
        string[] unreadable =
        [
            Path.Combine(_folder, "missing.xml"),
            _folder,
            File("no.xml", "no XML"),
            File("empty.xml", ""),
            File("order.xml", "<Order/>"),
            File("laughs.xml", $"<!DOCTYPE Invoice [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>{Root}<b:ID>&b;</b:ID></Invoice>"),
            File("thief.xml", $"<!DOCTYPE Invoice [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>{Root}<b:ID>&a;</b:ID></Invoice>"),
            File("deep.xml", Root + string.Concat(Enumerable.Repeat("<b:ID>", 100_000)) + string.Concat(Enumerable.Repeat("</b:ID>", 100_000)) + "</Invoice>"),
            File("long.xml", $"{Root}<b:Note>{new string('x', 100_000_000)}</b:Note></Invoice>"),
        ];

        var (code, said, wrong) = await Verb(["validate", .. unreadable, fragment]);

        Assert.Equal(2, code);
        Assert.Equal(unreadable, wrong.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(" can't be read: ")[0]));
        Assert.Contains($"{fragment}\tBR-01\tfatal\t", said, StringComparison.Ordinal);
        Assert.All(said.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.StartsWith(fragment + "\t", line));
        Assert.DoesNotContain("root:", said + wrong, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("validate")]
    [InlineData("check", "a.xml")]
    public async Task It_says_how_it_is_used(params string[] words)
    {
        var (code, said, wrong) = await Verb(words);

        Assert.Equal((2, "", "Say what to check: invoice validate FILE…\n"), (code, said, wrong));
    }

    private string File(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    /// <summary>With settings that would stop the portal, and away from its files.</summary>
    private async Task<(int Code, string Said, string Wrong)> Verb(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _folder };
        foreach (var word in new[] { Path.Combine(AppContext.BaseDirectory, "Portal.Web.dll"), "invoice" }.Concat(words))
        {
            start.ArgumentList.Add(word);
        }

        start.Environment["Portal__Database__Provider"] = "None";
        using var process = Process.Start(start)!;
        var (said, wrong) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await said, await wrong);
    }
}
