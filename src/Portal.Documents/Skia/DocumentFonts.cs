using Portal.Documents.Typesetting;
using SkiaSharp;

namespace Portal.Documents.Skia;

/// <summary>The subsets of one document as Skia's typefaces, and fonts of them by size.</summary>
internal sealed class DocumentFonts(Typesetter typesetter) : IDisposable
{
    private readonly SKTypeface _regular = Load(typesetter.Regular);
    private readonly SKTypeface _strong = Load(typesetter.Strong);
    private readonly Dictionary<(bool, float), SKFont> _fonts = [];

    public SKFont Of(bool strong, float size)
    {
        if (!_fonts.TryGetValue((strong, size), out var font))
        {
            font = new SKFont(strong ? _strong : _regular, size) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None, Edging = SKFontEdging.Antialias };
            _fonts.Add((strong, size), font);
        }

        return font;
    }

    public void Dispose()
    {
        foreach (var font in _fonts.Values)
        {
            font.Dispose();
        }

        _regular.Dispose();
        _strong.Dispose();
    }

    private static SKTypeface Load(FontSubset subset)
    {
        using var data = SKData.CreateCopy(subset.Build());
        return SKTypeface.FromData(data) ?? throw new InvalidOperationException("Skia refuses the subset of a font.");
    }
}
