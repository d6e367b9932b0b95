using CsCheck;
using Portal.Documents.Description;
using Portal.Documents.Typesetting;

namespace Portal.Documents.Tests.Typesetting;

public sealed class TypesetterTests
{
    private static readonly Gen<string> Texts = Gen.String[Gen.Char["abc XYZ-/äß 0123456789 ,.ωЖ\n"], 0, 120];

    [Fact]
    public void No_line_is_wider_than_it_may_be() => Gen.Select(Texts, Gen.Float[12, 200]).Sample((text, width) =>
        Assert.All(new Typesetter().Lines(text, TextStyle.Body, width), line => Assert.True(line.Width <= width + 0.1f)));

    [Fact]
    public void Only_spaces_at_the_ends_of_lines_are_lost() => Gen.Select(Texts, Gen.Float[12, 200]).Sample((text, width) =>
    {
        var glyphs = new Typesetter().Lines(text, TextStyle.Body, width).Sum(line => line.Runs.Sum(run => run.Glyphs.Length));
        Assert.InRange(glyphs, text.Count(c => !char.IsWhiteSpace(c)), text.Length);
    });

    [Fact]
    public void A_text_that_was_measured_fits_its_measure() => Texts.Sample(text =>
    {
        var typesetter = new Typesetter();
        Assert.Equal(text.Split('\n').Length, typesetter.Lines(text, TextStyle.Sum, typesetter.Natural(text, TextStyle.Sum)).Count);
    });

    [Theory]
    [InlineData("one two three", "one| |two| |three")]
    [InlineData("in-line and/or", "in-|line| |and/|or")]
    [InlineData("-5 12/2026 PMP-4410-HD a-", "-5| |12/2026| |PMP-4410-HD| |a-")]
    [InlineData("a\u00a0b c", "a\u00a0b| |c")]
    [InlineData(" x  y ", " |x| | |y| ")]
    [InlineData("", "")]
    public void A_line_may_end_at_a_space_and_behind_a_hyphen_between_letters(string text, string tokens) => Assert.Equal(tokens, string.Join('|', Tokens.Of(text)));

    [Fact]
    public void Beyond_the_last_line_there_is_an_ellipsis()
    {
        var typesetter = new Typesetter();
        var full = typesetter.Lines("one two three four five six", TextStyle.Body, 60);
        var cut = typesetter.Lines("one two three four five six", TextStyle.Body, 60, 1);
        var fits = typesetter.Lines("one", TextStyle.Body, 60, 1);

        Assert.True(full.Count > 1);
        var line = Assert.Single(cut);
        Assert.True(line.Width <= 60);
        Assert.Equal(typesetter.Lines("…", TextStyle.Body, 60)[0].Runs[0], line.Runs[^1]);
        Assert.NotEqual(line.Runs[^1], Assert.Single(fits).Runs[^1]);
        Assert.True(typesetter.Lines(new string('W', 80), TextStyle.Body, 60, 1)[0].Width <= 60.1f);
    }

    [Fact]
    public void Figures_are_of_one_width_in_both_weights()
    {
        var typesetter = new Typesetter();
        Assert.All(new[] { TextStyle.Body, TextStyle.Strongly }, style =>
            Assert.Single("0123456789".Select(figure => MathF.Round(typesetter.Natural(figure.ToString(), style), 3)).Distinct()));
        Assert.True(typesetter.Natural("-", TextStyle.Body) < typesetter.Natural("1", TextStyle.Body));
    }

    [Fact]
    public void Both_weights_have_the_same_characters()
    {
        for (var character = 0x20; character < 0x3000; character++)
        {
            Assert.Equal(FontFace.Regular.Has(character), FontFace.Strong.Has(character));
        }
    }

    [Theory]
    [InlineData(0x20, 0x7e)]
    [InlineData(0xa0, 0x17f)]
    [InlineData(0x391, 0x3a1)]
    [InlineData(0x3a3, 0x3ce)]
    [InlineData(0x400, 0x45f)]
    [InlineData(0x490, 0x491)]
    [InlineData(0x1e9e, 0x1ef9)]
    public void The_typeface_has_Latin_Greek_and_Cyrillic(int from, int to) =>
        Assert.All(Enumerable.Range(from, to - from + 1).Where(c => c is not (0xad or 0x149)), character => Assert.True(FontFace.Regular.Has(character), $"U+{character:X4}"));
}
