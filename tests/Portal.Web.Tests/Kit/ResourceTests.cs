using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Portal.Web.Tests.Kit;

public sealed partial class ResourceTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "src/Portal.Web/Resources");

    private static readonly Dictionary<string, Dictionary<string, string>> English = Directory.GetFiles(Folder, "*.resx")
        .Where(f => !Path.GetFileNameWithoutExtension(f).Contains('.', StringComparison.Ordinal))
        .ToDictionary(f => Path.GetFileNameWithoutExtension(f), Load, StringComparer.Ordinal);

    public static TheoryData<string> Areas => [.. English.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Areas))]
    public void English_and_German_have_the_same_keys(string area)
    {
        Assert.Equal(English[area].Keys.Order(StringComparer.Ordinal), German(area).Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void A_text_has_the_same_placeholders_in_both(string area)
    {
        var german = German(area);
        Assert.Empty(English[area].Where(e => !Places(e.Value).SetEquals(Places(german[e.Key]))).Select(e => e.Key));
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void No_text_is_empty(string area)
    {
        Assert.Empty(English[area].Concat(German(area)).Where(e => string.IsNullOrWhiteSpace(e.Value)).Select(e => e.Key));
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void A_German_text_equals_the_English_one_only_where_that_is_meant(string area)
    {
        var meant = File.ReadAllLines(Path.Combine(Folder, "same-in-german.txt")).ToHashSet(StringComparer.Ordinal);
        var german = German(area);
        var same = English[area].Where(e => e.Value == german[e.Key]).Select(e => $"{area}:{e.Key}").ToHashSet(StringComparer.Ordinal);
        Assert.Empty(same.Except(meant));
        Assert.Empty(meant.Where(m => m.StartsWith(area + ":", StringComparison.Ordinal)).Except(same));
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void An_area_has_its_marker_class(string area)
    {
        Assert.NotNull(typeof(Portal.Web.Resources.Ui).Assembly.GetType($"Portal.Web.Resources.{area}"));
    }

    [Fact]
    public void Every_word_that_a_page_names_exists()
    {
        var missing = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src/Portal.Web"), "*.razor", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "src/Portal.Web"), "*.cs", SearchOption.AllDirectories))
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal)))
        {
            // A component and its code-behind are one class: what one injects the other names.
            var text = File.ReadAllText(file);
            var partner = file.EndsWith(".razor", StringComparison.Ordinal) ? file + ".cs" : file.EndsWith(".razor.cs", StringComparison.Ordinal) ? file[..^3] : "";
            var injected = File.Exists(partner) ? text + File.ReadAllText(partner) : text;
            foreach (Match words in Localizer().Matches(injected))
            {
                var area = words.Groups[1].Value.Split('.')[^1];
                missing.AddRange(Named(text, words.Groups[2].Value).Where(key => !Known(area, key)).Select(key => $"{Path.GetFileName(file)}: {area} has no {key}"));
            }
        }

        Assert.Empty(missing.Distinct());
    }

    /// <summary>The keys that a text looks up by this name; one that is put together counts up to its first hole, with a star.</summary>
    private static IEnumerable<string> Named(string text, string name)
    {
        var n = Regex.Escape(name);
        foreach (Match look in Regex.Matches(text, $@"\b{n}\[(\$?)""([^""]+)"""))
        {
            var key = look.Groups[2].Value;
            yield return look.Groups[1].Length == 0 ? key : key.Split('{')[0] + "*";
        }

        foreach (Match count in Regex.Matches(text, $@"\b{n}\.Count\(""([^""]+)"""))
        {
            yield return count.Groups[1].Value + ".one";
            yield return count.Groups[1].Value + ".other";
        }
    }

    private static bool Known(string area, string key) => English.TryGetValue(area, out var words)
        && (key.EndsWith('*') ? key.Length == 1 || words.Keys.Any(k => k.StartsWith(key[..^1], StringComparison.Ordinal)) : words.ContainsKey(key));

    private static Dictionary<string, string> German(string area) => Load(Path.Combine(Folder, $"{area}.de.resx"));

    private static Dictionary<string, string> Load(string file) => XDocument.Load(file).Root!.Elements("data")
        .ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value, StringComparer.Ordinal);

    private static HashSet<string> Places(string text) => [.. Placeholder().Matches(text).Select(m => m.Groups[1].Value)];

    [GeneratedRegex(@"\{(\d+)")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"IStringLocalizer<([\w.]+)>\s+(\w+)")]
    private static partial Regex Localizer();
}
