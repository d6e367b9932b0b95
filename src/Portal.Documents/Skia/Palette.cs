using Portal.Documents.Description;
using SkiaSharp;

namespace Portal.Documents.Skia;

/// <summary>The colours of one document.</summary>
internal sealed class Palette(string accent)
{
    private static readonly SKColor Ink = new(0x1a, 0x22, 0x2c);
    private static readonly SKColor Muted = new(0x55, 0x62, 0x70);
    private static readonly SKColor Hairline = new(0xd0, 0xd6, 0xdd);

    private readonly SKColor _accent = SKColor.Parse(accent);

    /// <summary>A colour for lines and grounds.</summary>
    public SKColor Of(Tone tone) => tone switch
    {
        Tone.Muted => Muted,
        Tone.Accent => _accent,
        Tone.Line => Hairline,
        Tone.Tint => Mixed(_accent, 0.07),
        _ => Ink,
    };

    /// <summary>A colour for text: an accent too pale for white paper (WCAG AA, 4.5 to 1) gives way to ink.</summary>
    public SKColor OfText(Tone tone) => tone == Tone.Accent && 1.05 / (Luminance(_accent) + 0.05) < 4.5 ? Ink : Of(tone);

    private static SKColor Mixed(SKColor colour, double share)
    {
        byte Part(byte value) => (byte)Math.Round(255 - ((255 - value) * share));
        return new SKColor(Part(colour.Red), Part(colour.Green), Part(colour.Blue));
    }

    private static double Luminance(SKColor colour)
    {
        static double Linear(byte value) => value / 255.0 is var v && v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4);
        return (0.2126 * Linear(colour.Red)) + (0.7152 * Linear(colour.Green)) + (0.0722 * Linear(colour.Blue));
    }
}
