using Portal.Documents.Barcodes;
using Portal.Documents.Description;
using Portal.Documents.Typesetting;
using SkiaSharp;

namespace Portal.Documents.Skia;

/// <summary>Draws on one canvas in points. With <paramref name="dotsPerPoint"/> (0: a PDF, which has no dots) modules of codes stand on whole dots.</summary>
internal sealed class Pen(SKCanvas canvas, DocumentFonts fonts, Palette palette, float dotsPerPoint) : IDisposable
{
    private readonly SKPaint _paint = new() { IsAntialias = true };

    public void Text(Line line, float x, float y)
    {
        if (line.Runs.Count == 0)
        {
            return;
        }

        var size = line.Style.Size;
        var count = line.Runs.Sum(r => r.Glyphs.Length);
        using var builder = new SKTextBlobBuilder();
        var buffer = builder.AllocatePositionedRun(fonts.Of(line.Style.Strong, size), count);
        var glyphs = buffer.Glyphs;
        var places = buffer.Positions;
        var (at, start) = (0, 0f);
        foreach (var run in line.Runs)
        {
            for (var i = 0; i < run.Glyphs.Length; i++)
            {
                glyphs[at] = run.Glyphs[i];
                places[at++] = new SKPoint((start + run.Places[i].X) * size, run.Places[i].Y * size);
            }

            start += run.Width;
        }

        using var blob = builder.Build();
        _paint.Color = palette.OfText(line.Style.Tone);
        canvas.DrawText(blob, x, y + line.Baseline, _paint);
    }

    public void Fill(float x, float y, float width, float height, Tone tone)
    {
        _paint.Color = palette.Of(tone);
        canvas.DrawRect(x, y, width, height, _paint);
    }

    public void Picture(SKImage picture, SKRect place) => canvas.DrawImage(picture, place, new SKSamplingOptions(SKCubicResampler.Mitchell), _paint);

    /// <summary>The bars of a symbol, in the middle of a width that has room for the quiet zones.</summary>
    public void Bars(Code128 symbol, SKRect place, float module)
    {
        module = Snapped(module, module);
        var x = Snapped(place.MidX - (symbol.Modules * module / 2), 0);
        using var path = new SKPath();
        var isBar = true;
        foreach (var width in symbol.Widths)
        {
            if (isBar)
            {
                path.AddRect(SKRect.Create(x, place.Top, width * module, place.Height));
            }

            x += width * module;
            isBar = !isBar;
        }

        Black(path);
    }

    public void Square(QrSquare code, float x, float y, float size)
    {
        var module = dotsPerPoint > 0 ? Math.Max(1, MathF.Floor(size / code.Size * dotsPerPoint)) / dotsPerPoint : size / code.Size;
        (x, y) = (Snapped(x + ((size - (module * code.Size)) / 2), 0), Snapped(y + ((size - (module * code.Size)) / 2), 0));
        using var path = new SKPath();
        for (var row = 0; row < code.Size; row++)
        {
            for (var column = 0; column < code.Size; column++)
            {
                var start = column;
                while (column < code.Size && code.IsDark(column, row))
                {
                    column++;
                }

                if (column > start)
                {
                    path.AddRect(SKRect.Create(x + (start * module), y + (row * module), (column - start) * module, module));
                }
            }
        }

        Black(path);
    }

    public void Dispose() => _paint.Dispose();

    private float Snapped(float value, float least) => dotsPerPoint > 0 ? Math.Max(least > 0 ? 1 : 0, MathF.Round(value * dotsPerPoint)) / dotsPerPoint : value;

    /// <summary>Codes are black whatever the look, with hard edges: scanners see contrast.</summary>
    private void Black(SKPath path)
    {
        using var black = new SKPaint { Color = SKColors.Black, IsAntialias = false };
        canvas.DrawPath(path, black);
    }
}
