using System.Globalization;
using System.Text.RegularExpressions;
using MudBlazor;
using MudBlazor.Utilities;
using Portal.Web.Setup;

namespace Portal.Web.Tests.Kit;

public sealed partial class TokenTests
{
    private static readonly Dictionary<string, (string Light, string Dark)> Tokens = Pair().Matches(Repository.Read("wwwroot-assets/css/tokens.css"))
        .ToDictionary(m => m.Groups[1].Value, m => (m.Groups[2].Value, m.Groups[3].Value), StringComparer.Ordinal);

    /// <summary>Text colour, what it stands on, and the contrast WCAG 2.2 AA asks for: 4.5 for text, 3 for the edge of a control.</summary>
    public static TheoryData<string, string, double> PairsInUse
    {
        get
        {
            var pairs = new TheoryData<string, string, double>();
            foreach (var ground in new[] { "page", "surface", "raised", "hover", "select", "line-2" })
            {
                foreach (var text in new[] { "ink", "ink-2", "ink-3", "brand", "bad" })
                {
                    pairs.Add(text, ground, 4.5);
                }
            }

            foreach (var tone in new[] { "ok", "warn", "bad", "info", "change", "brand" })
            {
                pairs.Add(tone, $"{tone}-soft", 4.5);
                pairs.Add("ink", $"{tone}-soft", 4.5);
                pairs.Add("ink-2", $"{tone}-soft", 4.5);
            }

            pairs.Add("brand-ink", "brand", 4.5);
            pairs.Add("brand-ink", "brand-strong", 4.5);
            pairs.Add("bad-fill-ink", "bad-fill", 4.5);
            pairs.Add("warn", "surface", 4.5);
            pairs.Add("control", "surface", 3);
            pairs.Add("control", "raised", 3);
            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(PairsInUse))]
    public void Text_can_be_read_in_both_themes(string text, string ground, double enough)
    {
        Assert.InRange(Contrast(Tokens[text].Light, Tokens[ground].Light), enough, 21);
        Assert.InRange(Contrast(Tokens[text].Dark, Tokens[ground].Dark), enough, 21);
    }

    [Fact]
    public void MudBlazor_wears_the_same_colours()
    {
        Same(t => t.Light, Theme.Light.PaletteLight);
        Same(t => t.Dark, Theme.Dark.PaletteDark);
    }

    [Fact]
    public void The_scripts_window_colours_are_the_page_colours()
    {
        var script = Repository.Read("wwwroot-assets/js/portal.js");
        Assert.Contains($"\"{Tokens["page"].Dark}\" : \"{Tokens["page"].Light}\"", script, StringComparison.Ordinal);
    }

    private static void Same(Func<(string Light, string Dark), string> side, Palette palette)
    {
        var expected = new Dictionary<string, MudColor>(StringComparer.Ordinal)
        {
            ["brand"] = palette.Primary,
            ["brand-ink"] = palette.PrimaryContrastText,
            ["ink-2"] = palette.Secondary,
            ["change"] = palette.Tertiary,
            ["ok"] = palette.Success,
            ["warn"] = palette.Warning,
            ["bad"] = palette.Error,
            ["info"] = palette.Info,
            ["page"] = palette.Background,
            ["line-2"] = palette.BackgroundGray,
            ["surface"] = palette.Surface,
            ["ink"] = palette.TextPrimary,
            ["line"] = palette.Divider,
            ["control"] = palette.LinesInputs,
        };
        Assert.All(expected, e => Assert.Equal(side(Tokens[e.Key]), e.Value.ToString(MudColorOutputFormats.Hex)));
        Assert.Equal(side(Tokens["ink-2"]), palette.TextSecondary.ToString(MudColorOutputFormats.Hex));
    }

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Channel(int at)
        {
            var c = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return c <= 0.03928 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }

    [GeneratedRegex(@"--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)")]
    private static partial Regex Pair();
}
