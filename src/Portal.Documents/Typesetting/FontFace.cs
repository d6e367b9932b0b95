using System.Runtime.InteropServices;
using HarfBuzzSharp;

namespace Portal.Documents.Typesetting;

/// <summary>One weight of the typeface: its file, and the shaper that turns text into glyphs of it. Safe to use from many threads.</summary>
#pragma warning disable CA1001 // Both live as long as the process.
internal sealed class FontFace
#pragma warning restore CA1001
{
    // Arrows and multiplication signs made of "->" and "10x20" would be other text than was given; one glyph stands for one character.
    private static readonly Feature[] Plain = [new(Tag.Parse("calt"), 0), new(Tag.Parse("liga"), 0), new(Tag.Parse("clig"), 0)];
    private static readonly Tag TabularFigures = Tag.Parse("tnum");

    private readonly Font _font;

    private FontFace(byte[] bytes)
    {
        File = new TrueTypeFile(bytes);
        // Blob.FromStream keeps an address into an array that the collector may move; ours is pinned and held by File.
        using var blob = new Blob(Marshal.UnsafeAddrOfPinnedArrayElement(bytes, 0), bytes.Length, MemoryMode.ReadOnly);
        using var face = new Face(blob, 0);
        face.MakeImmutable();
        UnitsPerEm = face.UnitsPerEm;
        _font = new Font(face);
        _font.SetScale(UnitsPerEm, UnitsPerEm);
        _font.SetFunctionsOpenType();
    }

    public static FontFace Regular { get; } = Load("inter-regular.ttf");

    public static FontFace Strong { get; } = Load("inter-semibold.ttf");

    public TrueTypeFile File { get; }

    public int UnitsPerEm { get; }

    public bool Has(int character) => _font.TryGetNominalGlyph((uint)character, out _);

    /// <summary>The glyphs of a text, in the order in which they stand, with the index of the character that each comes from.</summary>
    public (GlyphInfo[] Glyphs, GlyphPosition[] Places) Shape(string text)
    {
        using var buffer = new HarfBuzzSharp.Buffer { ClusterLevel = ClusterLevel.MonotoneCharacters };
        buffer.AddUtf16(text);
        buffer.GuessSegmentProperties();
        _font.Shape(buffer, text.AsSpan().ContainsAnyInRange('0', '9') ? [.. Plain, .. Figures(text)] : Plain);
        return (buffer.GlyphInfos, buffer.GlyphPositions);
    }

    /// <summary>Figures all of one width stand below each other; hyphens and points are not to become as wide.</summary>
    private static IEnumerable<Feature> Figures(string text)
    {
        for (int i = 0, end; i < text.Length; i = end + 1)
        {
            end = i;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            if (end > i)
            {
                yield return new Feature(TabularFigures, 1, (uint)i, (uint)end);
            }
        }
    }

    private static FontFace Load(string name)
    {
        using var stream = typeof(FontFace).Assembly.GetManifestResourceStream(name)!;
        var bytes = GC.AllocateUninitializedArray<byte>((int)stream.Length, pinned: true);
        stream.ReadExactly(bytes);
        return new FontFace(bytes);
    }
}
