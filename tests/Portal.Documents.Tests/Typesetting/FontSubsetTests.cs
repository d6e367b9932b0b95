using CsCheck;
using Portal.Documents.Typesetting;
using SkiaSharp;

namespace Portal.Documents.Tests.Typesetting;

public sealed class FontSubsetTests
{
    [Fact]
    public void A_subset_draws_what_the_whole_font_draws() => Gen.Select(Gen.String[Gen.Char["abgWÄéŻąΩЖїä½%…"], 1, 12], Gen.Bool).Sample(
        (text, strong) =>
        {
            var face = strong ? FontFace.Strong : FontFace.Regular;
            var subset = new FontSubset(face.File);
            var run = Run.Of(text, face, subset);
            var (glyphs, _) = face.Shape(text);

            using var whole = Font(File(strong));
            using var part = Font(subset.Build());
            Assert.Equal(glyphs.Length, run.Glyphs.Length);
            for (var i = 0; i < glyphs.Length; i++)
            {
                using var expected = whole.GetGlyphPath((ushort)glyphs[i].Codepoint);
                using var actual = part.GetGlyphPath(run.Glyphs[i]);
                Assert.Equal(expected.ToSvgPathData(), actual.ToSvgPathData());
            }
        },
        iter: 60);

    [Fact]
    public void A_subset_knows_its_characters_and_no_others()
    {
        var subset = new FontSubset(FontFace.Regular.File);
        var run = Run.Of("Aι1", FontFace.Regular, subset);
        using var font = Font(subset.Build());

        Assert.Equal(run.Glyphs, font.GetGlyphs("Aι1"));
        Assert.Equal([0, 0], font.GetGlyphs("Bɩ").Select(g => (int)g));
        Assert.Equal("Inter", font.Typeface.FamilyName);
        Assert.True(subset.Build().Length < 12_000);
    }

    [Fact]
    public void One_glyph_for_two_characters_is_two_glyphs_in_a_subset()
    {
        // The whole font draws the Greek iota and the phonetic one with one glyph: copied text would change.
        var subset = new FontSubset(FontFace.Regular.File);
        var run = Run.Of("ιɩι", FontFace.Regular, subset);

        Assert.NotEqual(run.Glyphs[0], run.Glyphs[1]);
        Assert.Equal(run.Glyphs[0], run.Glyphs[2]);
    }

    [Fact]
    public void The_checksum_over_the_whole_file_is_the_one_of_the_format()
    {
        var subset = new FontSubset(FontFace.Regular.File);
        Run.Of("Grüße, 1.234,56 €", FontFace.Regular, subset);
        var file = subset.Build();
        var sum = 0u;
        for (var i = 0; i < file.Length; i += 4)
        {
            sum = unchecked(sum + System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(i)));
        }

        Assert.Equal(0xB1B0AFBAu, sum);
    }

    private static byte[] File(bool strong)
    {
        using var stream = typeof(FontFace).Assembly.GetManifestResourceStream(strong ? "inter-semibold.ttf" : "inter-regular.ttf")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static SKFont Font(byte[] file)
    {
        using var data = SKData.CreateCopy(file);
        return new SKFont(SKTypeface.FromData(data), 100) { Hinting = SKFontHinting.None, Subpixel = true };
    }
}
