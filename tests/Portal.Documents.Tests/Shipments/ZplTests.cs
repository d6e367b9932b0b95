using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Portal.Documents.Barcodes;
using Portal.Documents.Skia;
using Portal.Domain.Values;
using SkiaSharp;

namespace Portal.Documents.Tests.Shipments;

public sealed partial class ZplTests
{
    [Fact]
    public void Each_label_has_a_beginning_a_size_and_an_end()
    {
        var file = Given.Paper.Zpl(Given.Labels(Given.Label, Given.Label with { Sscc = Sscc.Of(0, "5901234", 7) }));
        var zpl = Encoding.ASCII.GetString(file.Content.Span);

        Assert.Equal(("application/zpl", 2), (file.ContentType, file.Pages));
        Assert.Equal(2, Regex.Count(zpl, @"\^XA\n\^PW840\n\^LL1184\n\^LH0,0\n"));
        Assert.Equal(2, Regex.Count(zpl, @"\^PQ1\n\^XZ\n"));
        Assert.Equal(Regex.Count(zpl, @"\^FO\d+,\d+"), Regex.Count(zpl, @"\^FS\n"));
        Assert.Empty(file.MissingCharacters);
    }

    [Fact]
    public void The_printer_draws_the_bars_from_the_same_code_words()
    {
        var zpl = Encoding.ASCII.GetString(Given.Paper.Zpl(Given.Labels()).Content.Span);

        Assert.Equal(
            [">;>80204006381333931" + "3748", ">;>810>6L>52026>6->51183", ">;>8400450000123>64", ">;>800157035381410375177"],
            Bars().Matches(zpl).Select(m => m.Groups["data"].Value));
        Assert.All(Bars().Matches(zpl), m => Assert.Equal("4", m.Groups["module"].Value));
    }

    [Theory]
    [InlineData("\u001d10A>B", ">;>810>6A>0B")]
    [InlineData("\u001d10A_B^~", ">;>810>6A_5FB_5E_7E")]
    [InlineData("1234", ">;1234")]
    [InlineData("A>", ">:A>0")]
    public void Marks_of_the_language_are_written_so_that_they_are_data(string data, string zpl) => Assert.Equal(zpl, ZplCode.Of(Code128.Encode(data)));

    [Theory]
    [InlineData(PrintHead.Dots8)]
    [InlineData(PrintHead.Dots12)]
    public async Task What_a_printer_makes_of_it_can_be_scanned(PrintHead head)
    {
        var png = Printed(Encoding.ASCII.GetString(Given.Paper.Zpl(Given.Labels(), head).Content.Span));
        if (Environment.GetEnvironmentVariable("PORTAL_TEST_ARTIFACTS") is { Length: > 0 } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, $"label-{head}.png"), png, TestContext.Current.CancellationToken);
        }

        Assert.Equal(5, (await Scanner.Picture(png)).Count);
    }

    [Fact]
    public void It_is_small_enough_for_a_slow_line() => Assert.InRange(Given.Paper.Zpl(Given.Labels()).Content.Length, 1_000, 40_000);

    [Fact]
    public void Another_script_needs_no_font_in_the_printer()
    {
        var file = Given.Paper.Zpl(Given.Labels(Given.Label with { Item = "Насос Αντλία 泵" }));

        Assert.Equal(["泵"], file.MissingCharacters);
        Assert.DoesNotContain('?', Encoding.ASCII.GetString(file.Content.Span));
    }

    /// <summary>A printer for the few commands that we write: fields of bitmaps, boxes and Code 128 in its own words.</summary>
    private static byte[] Printed(string zpl)
    {
        var size = Size().Match(zpl);
        using var paper = new SKBitmap(Number(size.Groups[1]), Number(size.Groups[2]));
        using (var canvas = new SKCanvas(paper))
        using (var black = new SKPaint { Color = SKColors.Black, IsAntialias = false })
        {
            canvas.Clear(SKColors.White);
            foreach (Match field in Bitmaps().Matches(zpl))
            {
                Bitmap(field, canvas, black);
            }

            foreach (Match field in Boxes().Matches(zpl))
            {
                canvas.DrawRect(Number(field.Groups[1]), Number(field.Groups[2]), Number(field.Groups[3]), Number(field.Groups[4]), black);
            }

            foreach (Match field in Bars().Matches(zpl))
            {
                Code(field, canvas, black);
            }
        }

        using var data = paper.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    private static void Code(Match field, SKCanvas canvas, SKPaint black)
    {
        var data = Regex.Replace(field.Groups["data"].Value, "_(..)", m => ((char)Convert.ToInt32(m.Groups[1].Value, 16)).ToString());
        var inC = data[1] == ';';
        List<int> codes = [inC ? 105 : 104];
        for (var i = 2; i < data.Length;)
        {
            var (code, length) = data[i] == '>' ? (data[i + 1] switch { '8' => 102, '6' => 100, '5' => 99, '0' => '>' - ' ', _ => throw new FormatException(data) }, 2)
                : inC ? (int.Parse(data.AsSpan(i, 2), CultureInfo.InvariantCulture), 2) : (data[i] - ' ', 1);
            inC = data[i] == '>' && data[i + 1] is '5' or '6' ? data[i + 1] == '5' : inC;
            codes.Add(code);
            i += length;
        }

        codes.Add(codes.Select((code, i) => Math.Max(1, i) * code).Sum() % 103);
        var (x, module, isBar) = (Number(field.Groups["x"]), Number(field.Groups["module"]), true);
        foreach (var width in codes.SelectMany(Code128Patterns.Of).Concat([2, 3, 3, 1, 1, 1, 2]))
        {
            if (isBar)
            {
                canvas.DrawRect(x, Number(field.Groups["y"]), width * module, Number(field.Groups["height"]), black);
            }

            x += width * module;
            isBar = !isBar;
        }
    }

    private static void Bitmap(Match field, SKCanvas canvas, SKPaint black)
    {
        var (left, top, total, row) = (Number(field.Groups[1]), Number(field.Groups[2]), Number(field.Groups[3]), Number(field.Groups[4]));
        var hex = new StringBuilder();
        var count = 0;
        foreach (var c in field.Groups[5].Value)
        {
            var filled = hex.Length % (row * 2);
            switch (c)
            {
                case ',': hex.Append('0', (row * 2) - filled); break;
                case ':': hex.Append(hex.ToString(hex.Length - (row * 2), row * 2)); break;
                case >= 'G' and <= 'Y': count += c - 'G' + 1; break;
                case >= 'g' and <= 'z': count += (c - 'g' + 1) * 20; break;
                default: hex.Append(c, Math.Max(1, count)); count = 0; break;
            }
        }

        Assert.Equal(total * 2, hex.Length);
        for (var i = 0; i < total * 8; i++)
        {
            if ((Convert.ToInt32(hex[i / 4].ToString(), 16) & (8 >> (i % 4))) != 0)
            {
                canvas.DrawRect(left + (i % (row * 8)), top + (i / (row * 8)), 1, 1, black);
            }
        }
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\^PW(\d+)\n\^LL(\d+)")]
    private static partial Regex Size();

    [GeneratedRegex(@"\^FO(\d+),(\d+)\^GFA,(\d+),\d+,(\d+),([^^]*)\^FS")]
    private static partial Regex Bitmaps();

    [GeneratedRegex(@"\^FO(\d+),(\d+)\^GB(\d+),(\d+),\d+\^FS")]
    private static partial Regex Boxes();

    [GeneratedRegex(@"\^FO(?<x>\d+),(?<y>\d+)\^BY(?<module>\d+)\^BCN,(?<height>\d+),N,N,N\^FH\^FD(?<data>[^^]*)\^FS")]
    private static partial Regex Bars();
}
