using System.Globalization;
using System.Text;
using SkiaSharp;

namespace Portal.Documents.Skia;

/// <summary>A grey bitmap as ZPL's black dots (^GF), without its empty rim, in ZPL's own compression.</summary>
internal static class ZplBitmap
{
    private const byte Threshold = 140;

    public static string Of(SKBitmap bitmap, int x, int y)
    {
        if (Ink(bitmap) is not { } ink)
        {
            return "";
        }

        // A place off the label is no place to a printer.
        ink = SKRectI.Intersect(ink, new SKRectI(Math.Max(0, -x), Math.Max(0, -y), bitmap.Width, bitmap.Height));
        var rowBytes = (ink.Width + 7) / 8;
        var data = new StringBuilder();
        string? above = null;
        for (var row = ink.Top; row < ink.Bottom; row++)
        {
            var hex = Row(bitmap.GetPixelSpan().Slice(row * bitmap.RowBytes, bitmap.Width), ink.Left, rowBytes);
            data.Append(hex == above ? ":" : Compressed(hex));
            above = hex;
        }

        var total = rowBytes * ink.Height;
        return string.Create(CultureInfo.InvariantCulture, $"^FO{x + ink.Left},{y + ink.Top}^GFA,{total},{total},{rowBytes},{data}^FS\n");
    }

    private static SKRectI? Ink(SKBitmap bitmap)
    {
        var (left, top, right, bottom) = (int.MaxValue, int.MaxValue, -1, -1);
        var pixels = bitmap.GetPixelSpan();
        for (var y = 0; y < bitmap.Height; y++)
        {
            var row = pixels.Slice(y * bitmap.RowBytes, bitmap.Width);
            var first = row.IndexOfAnyInRange((byte)0, (byte)(Threshold - 1));
            if (first >= 0)
            {
                (left, right) = (Math.Min(left, first), Math.Max(right, row.LastIndexOfAnyInRange((byte)0, (byte)(Threshold - 1))));
                (top, bottom) = (Math.Min(top, y), y);
            }
        }

        return bottom < 0 ? null : new SKRectI(left, top, right + 1, bottom + 1);
    }

    private static string Row(ReadOnlySpan<byte> pixels, int left, int rowBytes)
    {
        Span<byte> bits = stackalloc byte[rowBytes];
        for (var i = 0; i < rowBytes * 8 && left + i < pixels.Length; i++)
        {
            bits[i / 8] |= (byte)(pixels[left + i] < Threshold ? 0x80 >> (i % 8) : 0);
        }

        return Convert.ToHexString(bits);
    }

    /// <summary>G to Y repeat the next digit 1 to 19 times, g to z 20 to 400 times; a comma fills the row with white.</summary>
    private static string Compressed(string hex)
    {
        var text = new StringBuilder();
        var full = (hex.TrimEnd('0').Length + 1) & ~1;
        for (int i = 0, end; i < full; i = end)
        {
            end = i + 1;
            while (end < full && hex[end] == hex[i])
            {
                end++;
            }

            Repeat(end - i, text);
            text.Append(hex[i]);
        }

        return full < hex.Length ? text.Append(',').ToString() : text.ToString();
    }

    private static void Repeat(int count, StringBuilder text)
    {
        for (int step; count >= 20; count -= step)
        {
            step = Math.Min(count / 20, 20) * 20;
            text.Append((char)('g' + (step / 20) - 1));
        }

        if (count > 1 || (count == 1 && text.Length > 0 && text[^1] is >= 'g' and <= 'z'))
        {
            text.Append((char)('G' + count - 1));
        }
    }
}
