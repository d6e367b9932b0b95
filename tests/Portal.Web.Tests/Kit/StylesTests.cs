using System.Text.RegularExpressions;

namespace Portal.Web.Tests.Kit;

public sealed partial class StylesTests
{
    [Fact]
    public void A_class_that_one_area_styles_is_styled_by_no_other_file()
    {
        // All files end up in one: the same name in two of them dresses both pages in both.
        var styled = Directory.GetFiles(Path.Combine(Repository.Root, "wwwroot-assets/css"), "*.css").Where(f => Path.GetFileName(f) is not "print.css")
            .SelectMany(f => Alone().Matches(Rules(File.ReadAllText(f))).Select(m => (Class: m.Groups[1].Value, File: Path.GetFileName(f))))
            .ToLookup(s => s.Class, s => s.File, StringComparer.Ordinal);

        Assert.True(styled.Count > 100);
        Assert.Empty(styled.Where(s => s.Distinct().Count() > 1).Select(s => $".{s.Key}: {string.Join(", ", s.Distinct())}"));
    }

    // Narrow screens and the like may say more of a class: only what stands outside them counts.
    private static string Rules(string css) => Inside().Replace(Comment().Replace(css, ""), "");

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"@[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")]
    private static partial Regex Inside();

    [GeneratedRegex(@"(?<=^|[,{}])\s*\.([\w-]+)\s*(?=[,{])")]
    private static partial Regex Alone();
}
