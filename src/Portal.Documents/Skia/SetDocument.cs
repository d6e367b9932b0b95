using Portal.Documents.Description;
using Portal.Documents.Typesetting;
using SkiaSharp;

namespace Portal.Documents.Skia;

/// <summary>A document as pages that are ready to be drawn.</summary>
internal sealed class SetDocument : IDisposable
{
    private readonly PaperDocument _document;
    private readonly Typesetter _typesetter = new();
    private readonly Pictures _pictures = new();
    private readonly Palette _palette;
    private readonly IReadOnlyList<Page> _pages;
    private readonly DocumentFonts _fonts;

    public SetDocument(PaperDocument document)
    {
        _document = document;
        _palette = new Palette(document.Accent);
        var format = document.Format;
        var width = format.InnerWidth;
        // The widest page number that can be expected decides how high the foot is, before anybody knows how many pages there are.
        var (head, foot) = Edges((9999, 9999));
        var bands = document.Body.SelectMany(block => new Flow(_typesetter, _pictures).Bands(block, width)).ToList();
        var top = format.Top + head.Sum(b => b.Height);
        _pages = PageFiller.Fill(bands, format.Top, top, format.Height - format.Bottom - foot.Sum(b => b.Height));
        AddEdges();
        _fonts = new DocumentFonts(_typesetter);
    }

    public int Pages => _pages.Count;

    public IReadOnlyList<string> Missing => _typesetter.Missing;

    public void Draw(int page, SKCanvas canvas, float dotsPerPoint)
    {
        using var pen = new Pen(canvas, _fonts, _palette, dotsPerPoint);
        foreach (var (y, band) in _pages[page].Bands)
        {
            band.Draw(pen, _document.Format.Side, y);
        }
    }

    public void Dispose()
    {
        _fonts.Dispose();
        _pictures.Dispose();
    }

    private void AddEdges()
    {
        var format = _document.Format;
        for (var i = 0; i < _pages.Count; i++)
        {
            var (head, foot) = Edges((i + 1, _pages.Count));
            Place(_pages[i], i == 0 ? [] : head, format.Top);
            Place(_pages[i], foot, format.Height - format.Bottom - foot.Sum(b => b.Height));
        }
    }

    private (List<Band> Head, List<Band> Foot) Edges((int Page, int Pages) at)
    {
        var flow = new Flow(_typesetter, _pictures, at);
        List<Band> Of(Block? block) => block is null ? [] : [.. flow.Bands(block, _document.Format.InnerWidth)];
        return (Of(_document.NextHead), Of(_document.Foot));
    }

    private static void Place(Page page, IEnumerable<Band> bands, float y)
    {
        foreach (var band in bands)
        {
            page.Bands.Add((y, band));
            y += band.Height;
        }
    }
}
