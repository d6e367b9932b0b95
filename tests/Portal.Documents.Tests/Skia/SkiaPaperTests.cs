using System.Text;
using System.Text.RegularExpressions;
using Portal.Documents.Skia;
using SkiaSharp;
using UglyToad.PdfPig.Tokens;

namespace Portal.Documents.Tests.Skia;

public sealed partial class SkiaPaperTests
{
    public static TheoryData<string, Paperwork> Everything => new()
    {
        { "order", Given.Order(20) },
        { "packing list", Given.Packing() },
        { "label", Given.Labels() },
        { "invoice", Given.Invoice() },
        { "credit note", Given.CreditNote() },
    };

    [Theory, MemberData(nameof(Everything))]
    public void A_PDF_says_that_it_is_PDF_A_2b_and_keeps_what_that_asks_for(string what, Paperwork paperwork)
    {
        using var read = Reading.Of(paperwork);
        var raw = Encoding.Latin1.GetString(read.Bytes);
        Assert.True(read.Pdf.TryGetXmpMetadata(out var xmp), what);
        var metadata = xmp.GetXDocument().ToString();

        Assert.Contains("<pdfaid:part>2</pdfaid:part>", metadata, StringComparison.Ordinal);
        Assert.Contains("<pdfaid:conformance>B</pdfaid:conformance>", metadata, StringComparison.Ordinal);
        Assert.Contains("/S /GTS_PDFA1", raw, StringComparison.Ordinal);
        Assert.Contains(read.Pdf.Information.Title!, metadata, StringComparison.Ordinal);
        Assert.Contains("2026-11-24T09:30:00+00:00", metadata, StringComparison.Ordinal);
        Assert.Contains("D:20261124093000", read.Pdf.Information.CreationDate, StringComparison.Ordinal);
        Assert.Matches(Identity(), raw);
        Assert.DoesNotContain("/Encrypt", raw, StringComparison.Ordinal);
        Assert.DoesNotContain("/JavaScript", raw, StringComparison.Ordinal);
        Assert.DoesNotContain("/EmbeddedFile", raw, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Everything))]
    public void Every_font_is_inside_and_no_larger_than_the_document_needs(string what, Paperwork paperwork)
    {
        using var read = Reading.Of(paperwork);
        var fonts = FontFiles(read);

        Assert.NotEmpty(fonts);
        Assert.All(fonts, length => Assert.InRange(length, 1_000, 40_000));
        Assert.All(read.Pages.SelectMany(p => p.Letters).Select(l => l.FontName).Distinct(), name => Assert.Matches(@"^[A-Z]{6}\+Inter-(Regular|SemiBold)$", name!));
        Assert.DoesNotContain("/Type3", Encoding.Latin1.GetString(read.Bytes), StringComparison.Ordinal);
        Assert.True(read.Bytes.Length < 80_000, what);
    }

    [Theory, MemberData(nameof(Everything))]
    public void The_same_paperwork_gives_the_same_bytes(string what, Paperwork paperwork)
    {
        var first = Given.Paper.Pdf(paperwork).Content.ToArray();

        Assert.True(first.AsSpan().SequenceEqual(new SkiaPaper().Pdf(paperwork).Content.Span), what);
        Assert.True(Given.Paper.Png(paperwork).Content.Span.SequenceEqual(Given.Paper.Png(paperwork).Content.Span), what);
        Assert.False(first.AsSpan().SequenceEqual(Given.Paper.Pdf(paperwork with { PrintedAt = paperwork.PrintedAt.AddDays(1) }).Content.Span), what);
    }

    [Fact]
    public void Marks_of_XML_in_a_name_leave_the_metadata_whole()
    {
        using var read = Reading.Of(Given.Order(1) with { Number = "A&B <1> \"2\"", Buyer = Given.Buyer with { Name = "Müller & Söhne <GmbH>" } });

        Assert.True(read.Pdf.TryGetXmpMetadata(out var xmp));
        Assert.Contains("Purchase order A&B <1> \"2\"", xmp.GetXDocument().Root!.Value, StringComparison.Ordinal);
        Assert.Equal("Müller & Söhne <GmbH>", read.Pdf.Information.Author);
    }

    [Fact]
    public void Another_document_has_another_identity()
    {
        string Of(Paperwork paperwork) => Identity().Match(Encoding.Latin1.GetString(Given.Paper.Pdf(paperwork).Content.Span)).Groups[1].Value;

        Assert.NotEqual(Of(Given.Order(1)), Of(Given.Order(2)));
        Assert.Equal(Of(Given.Order(1)), Of(Given.Order(1)));
    }

    [Fact]
    public async Task Many_threads_print_at_once()
    {
        var expected = Given.Paper.Pdf(Given.Order(30)).Content.ToArray();

        await Parallel.ForEachAsync(Enumerable.Range(0, 64), TestContext.Current.CancellationToken, (_, _) =>
        {
            GC.Collect(0);
            Assert.True(expected.AsSpan().SequenceEqual(Given.Paper.Pdf(Given.Order(30)).Content.Span));
            return ValueTask.CompletedTask;
        });
    }

    [Theory]
    [InlineData("Größe, Maß, Übergröße — Straße")]
    [InlineData("Ελληνικά: τεμάχια, άξονας, ιώτα, ΐΰ")]
    [InlineData("Кириллица: насос, їжак, Ђурђевак, ў")]
    [InlineData("Zażółć gęślą jaźń, příliš žluťoučký, ığüşöç, Đặng Thị Hường")]
    [InlineData("€ £ ¥ ₹ ₺ ₽ ₴ № § † ± × ÷ ≤ ≥ ≈ µ Ω ° ½ → „Wort“ ‚x‘ «…»")]
    [InlineData("-> 10x20 fi ffl 1/2 -- A\u0308 (c)")]
    public void What_is_printed_can_be_copied_as_it_was_given(string text)
    {
        var file = Given.Paper.Pdf(Given.Order(1) with { Note = text });
        using var read = new Reading(file);

        Assert.Empty(file.MissingCharacters);
        Assert.Contains(text.Normalize(), read.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_typeface_lacks_is_told_and_no_box_is_printed()
    {
        var file = Given.Paper.Pdf(Given.Order(1) with { Note = "泵 水泵 مضخة 🚚 ok", Supplier = Given.Supplier with { Name = "水泵厂" } });
        using var read = new Reading(file);

        Assert.Equal(["ة", "خ", "ض", "م", "厂", "水", "泵", "🚚"], file.MissingCharacters);
        Assert.Contains("? ?? ???? ? ok", read.Text, StringComparison.Ordinal);
        Assert.Contains("???", read.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ﬁne", "fine")]
    [InlineData("ＡＢ１２", "AB12")]
    [InlineData("soft\u00adhyphen", "softhyphen")]
    [InlineData("zero\u200bwidth\ufeff", "zerowidth")]
    [InlineData("a\tb\u0000c", "a b c")]
    [InlineData("1\u202f000", "1 000")]
    public void What_has_a_likeness_is_printed_as_that(string given, string printed)
    {
        var file = Given.Paper.Pdf(Given.Order(1) with { Note = "x" + given + "x" });
        using var read = new Reading(file);

        Assert.Empty(file.MissingCharacters);
        Assert.Contains("x" + printed + "x", read.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_is_missing_too()
    {
        Assert.Equal(["\ufffd"], Given.Paper.Pdf(Given.Order(1) with { Note = "broken \ud83d here" }).MissingCharacters);
    }

    [Fact]
    public void A_logo_stands_in_the_place_of_the_name()
    {
        var logo = Given.Logo();
        Assert.True(Given.Paper.IsPicture(logo));
        using var read = Reading.Of(Given.Order(1) with { Look = Given.Look with { Logo = logo } });

        var picture = Assert.Single(read.Pages[0].GetImages());
        var box = picture.BoundingBox;
        Assert.Equal(400.0 / 120, box.Width / box.Height, 0.05);
        Assert.InRange(box.Height, 20, 52);
        Assert.True(box.Top > read.Pages[0].Height - 60);
        Assert.DoesNotContain("/SMask", Encoding.Latin1.GetString(Given.Paper.Pdf(Given.Order(1)).Content.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_picture_is_known_before()
    {
        Assert.False(Given.Paper.IsPicture("<svg/>"u8.ToArray()));
        Assert.False(Given.Paper.IsPicture(default));
        Assert.False(Given.Paper.IsPicture(Given.Logo(5000, 10)));
        Assert.Throws<ArgumentException>(() => Given.Paper.Pdf(Given.Order(1) with { Look = Given.Look with { Logo = "<svg/>"u8.ToArray() } }));
        Assert.Throws<ArgumentException>(() => Given.Look with { Accent = "red" });
    }

    [Theory]
    [InlineData("#1f4e8c", true)]
    [InlineData("#ffe600", false)]
    public void An_accent_too_pale_to_read_is_left_to_the_lines(string accent, bool forText)
    {
        using var read = Reading.Of(Given.Order(1) with { Look = Given.Look with { Accent = accent } });
        var (r, g, b) = read.Pages[0].Letters.First(l => l.PointSize > 15).Color!.ToRGBValues();
        var colour = SKColor.Parse(accent);

        Assert.Equal(forText, Math.Abs(r - (colour.Red / 255.0)) < 0.01 && Math.Abs(g - (colour.Green / 255.0)) < 0.01 && Math.Abs(b - (colour.Blue / 255.0)) < 0.01);
    }

    [Fact]
    public void A_picture_has_the_size_that_was_asked_for()
    {
        using var picture = SKBitmap.Decode(Given.Paper.Png(Given.Labels(), 203).Content.Span);

        Assert.Equal((840, 1183), (picture.Width, picture.Height));
        Assert.Throws<ArgumentOutOfRangeException>(() => Given.Paper.Png(Given.Labels(), 2400));
    }

    private static List<int> FontFiles(Reading read) =>
    [
        .. Enumerable.Range(1, 400).Select(number => Token(read, number)).OfType<StreamToken>().Where(s => s.StreamDictionary.ContainsKey(NameToken.Create("Length1")))
            .Select(s => ((NumericToken)s.StreamDictionary.Data["Length1"]).Int),
    ];

    private static IToken? Token(Reading read, int number)
    {
        try
        {
            return read.Pdf.Structure.GetObject(new UglyToad.PdfPig.Core.IndirectReference(number, 0)).Data;
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    [GeneratedRegex("/ID \\[<([0-9A-F]{12}8[0-9A-F]{3}[89AB][0-9A-F]{15})> <\\1>\\]")]
    private static partial Regex Identity();
}
