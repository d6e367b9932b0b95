using System.Globalization;
using System.Text;
using Portal.Documents.Description;
using Portal.Documents.Typesetting;
using SkiaSharp;

namespace Portal.Documents.Skia;

/// <summary>
/// Writes labels in ZPL II. The printer draws the bars itself, sharp to the dot; text and QR codes go as bitmaps, so that they look as
/// in the PDF, in every script, whatever fonts the printer has.
/// </summary>
internal sealed class ZplPrinter : IDisposable
{
    private readonly Typesetter _typesetter = new();
    private readonly Pictures _pictures = new();
    private readonly PaperDocument _document;
    private readonly List<(FormBlock Form, IReadOnlyList<(Placed Place, IReadOnlyList<Band> Bands)> Items)> _forms;
    private readonly DocumentFonts _fonts;
    private readonly float _dots;

    public ZplPrinter(PaperDocument document, int dotsPerMillimetre)
    {
        _document = document;
        _dots = dotsPerMillimetre / Mm.Of(1);
        var flow = new Flow(_typesetter, _pictures);
        _forms = [.. document.Body.Cast<FormBlock>().Select(form => (form, (IReadOnlyList<(Placed, IReadOnlyList<Band>)>)[.. form.Items.Select(i => (i, (IReadOnlyList<Band>)[.. flow.Bands(i.Content, i.Width)]))]))];
        _fonts = new DocumentFonts(_typesetter);
    }

    public IReadOnlyList<string> Missing => _typesetter.Missing;

    public string Print()
    {
        var zpl = new StringBuilder();
        foreach (var (form, items) in _forms)
        {
            zpl.Append(CultureInfo.InvariantCulture, $"^XA\n^PW{Dots(form.Width)}\n^LL{Dots(form.Height)}\n^LH0,0\n");
            foreach (var (place, bands) in items)
            {
                zpl.Append(place.Content switch
                {
                    BarcodeBlock bars => Bars(bars, place),
                    RuleBlock rule => Rule(rule, place),
                    _ => Picture(place, bands),
                });
            }

            zpl.Append("^PQ1\n^XZ\n");
        }

        return zpl.ToString();
    }

    public void Dispose()
    {
        _fonts.Dispose();
        _pictures.Dispose();
    }

    private string Bars(BarcodeBlock bars, Placed place)
    {
        var module = Math.Max(1, Dots(bars.Module));
        var x = Dots(place.X + (place.Width / 2)) - (bars.Symbol.Modules * module / 2);
        return string.Create(CultureInfo.InvariantCulture, $"^FO{x},{Dots(place.Y)}^BY{module}^BCN,{Dots(bars.Height)},N,N,N^FH^FD{ZplCode.Of(bars.Symbol)}^FS\n");
    }

    private string Rule(RuleBlock rule, Placed place)
    {
        var thickness = Math.Max(1, Dots(rule.Thickness));
        return string.Create(CultureInfo.InvariantCulture, $"^FO{Dots(place.X)},{Dots(place.Y)}^GB{Dots(place.Width)},{thickness},{thickness}^FS\n");
    }

    private string Picture(Placed place, IReadOnlyList<Band> bands)
    {
        // Letters may reach a little beyond their lines.
        const int Rim = 4;
        var (width, height) = (Dots(place.Width) + (2 * Rim), Dots(bands.Sum(b => b.Height)) + (2 * Rim));
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Gray8, SKAlphaType.Opaque));
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.White);
            canvas.Translate(Rim, Rim);
            canvas.Scale(_dots);
            using var pen = new Pen(canvas, _fonts, new Palette(_document.Accent), _dots);
            var y = 0f;
            foreach (var band in bands)
            {
                band.Draw(pen, 0, y);
                y += band.Height;
            }
        }

        return ZplBitmap.Of(bitmap, Dots(place.X) - Rim, Dots(place.Y) - Rim);
    }

    private int Dots(float points) => (int)MathF.Round(points * _dots);
}
