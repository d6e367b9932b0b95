using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Portal.Documents.Resources;

namespace Portal.Documents.Tests.Resources;

public sealed partial class WordsTests
{
    private static readonly string Folder = Path.Combine(Root(), "src/Portal.Documents");
    private static readonly Dictionary<string, string> English = Load("Paper.resx");
    private static readonly Dictionary<string, string> German = Load("Paper.de.resx");

    [Fact]
    public void English_and_German_have_the_same_words() => Assert.Equal(English.Keys.Order(StringComparer.Ordinal), German.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void No_word_is_empty_and_placeholders_are_the_same() => Assert.All(English, word =>
    {
        Assert.False(string.IsNullOrWhiteSpace(word.Value) || string.IsNullOrWhiteSpace(German[word.Key]), word.Key);
        Assert.Equal(Places(word.Value), Places(German[word.Key]));
    });

    [Fact]
    public void A_German_word_equals_the_English_one_only_where_that_is_meant() => Assert.Equal(
        File.ReadAllLines(Path.Combine(Folder, "Resources/same-in-german.txt")).Order(StringComparer.Ordinal),
        English.Where(word => word.Value == German[word.Key]).Select(word => word.Key).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_word_is_used_and_every_word_that_is_used_exists()
    {
        var sources = string.Concat(Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal)).Select(File.ReadAllText));
        var named = Key().Matches(sources).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(English.Keys.Except(named));
        Assert.Empty(Looked().Matches(sources).Select(m => m.Groups[1].Value).Except(English.Keys));
    }

    [Fact]
    public void A_word_that_is_not_there_is_an_error() => Assert.Throws<MissingManifestResourceException>(() => new Words(Given.German)["no.such"]);

    [Theory]
    [InlineData("en", "24 Nov 2026", "1,234,567.5", "1,234.50 EUR", "0.0125", "1,235 JPY", "7.7%")]
    [InlineData("de", "24.11.2026", "1.234.567,5", "1.234,50 EUR", "0,0125", "1.235 JPY", "7,7 %")]
    [InlineData("de-CH", "24.11.2026", "1’234’567.5", "1’234.50 EUR", "0.0125", "1’235 JPY", "7.7 %")]
    public void Days_numbers_and_money_are_in_the_language_of_the_document(string language, string day, string number, string sum, string price, string yen, string percent)
    {
        var words = new Words(CultureInfo.GetCultureInfo(language));
        string[] all = [words.Day(new DateOnly(2026, 11, 24)), words.Number(1234567.5m), words.Sum(1234.495m, "EUR"), words.Price(0.0125m, "EUR"), words.Sum(1234.5m, "JPY"), words.Percent(7.7m)];

        Assert.Equal([day, number, sum, price, yen, percent], all.Select(text => text.Replace('\u00a0', ' ')));
    }

    [Fact]
    public void Another_language_gets_English_words_and_its_own_numbers()
    {
        var words = new Words(CultureInfo.GetCultureInfo("pl"));

        Assert.Equal("Purchase order", words["order.title"]);
        Assert.EndsWith(",50", words.Amount(1234.5m, "EUR"), StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Load(string file) => XDocument.Load(Path.Combine(Folder, "Resources", file)).Root!.Elements("data")
        .ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value, StringComparer.Ordinal);

    private static SortedSet<string> Places(string text) => new(Placeholder().Matches(text).Select(m => m.Value), StringComparer.Ordinal);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Portal.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The sources are not above the test's folder.");
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"\{\d+")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"""([a-z]+\.[a-z-]+)""")]
    private static partial Regex Key();

    [GeneratedRegex(@"\bwords(?:\[|\.Text\()""([^""]+)""")]
    private static partial Regex Looked();
}
