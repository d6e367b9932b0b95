using System.Buffers.Binary;

namespace Portal.Documents.Typesetting;

/// <summary>
/// The glyphs of a font that one document uses, numbered by first use, and the font file made of them. A glyph that stands for two
/// characters gets two numbers, so that text copied from the paper is the text that was printed.
/// </summary>
internal sealed class FontSubset(TrueTypeFile font)
{
    // A reader takes the name and the look of the whole font from the first two; hints refer to the other three.
    private static readonly string[] Copied = ["OS/2", "name", "cvt ", "fpgm", "prep"];

    // Glyph 0 stands for "not in this font" by definition and is never drawn.
    private readonly List<(ushort Glyph, int Character)> _glyphs = [(0, 0)];
    private readonly Dictionary<(ushort, int), ushort> _numbers = new() { [(0, 0)] = 0 };

    /// <summary>The number in the subset of a glyph and the character that it stands for (0: none of its own).</summary>
    public ushort Add(ushort glyph, int character)
    {
        if (!_numbers.TryGetValue((glyph, character), out var number))
        {
            number = checked((ushort)_glyphs.Count);
            _numbers.Add((glyph, character), number);
            _glyphs.Add((glyph, character));
        }

        return number;
    }

    /// <summary>The font file of all glyphs that were added.</summary>
    public byte[] Build()
    {
        var outlines = Outlines();
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["cmap"] = CharacterMap.Of(_glyphs.Select((g, i) => (g.Character, (ushort)i)).Where(g => g.Character != 0)),
            ["glyf"] = [.. outlines.SelectMany(o => o)],
            ["head"] = Patched("head", 50, 1),
            ["hhea"] = Patched("hhea", 34, (ushort)_glyphs.Count),
            ["hmtx"] = Metrics(),
            ["loca"] = Offsets(outlines),
            ["maxp"] = Patched("maxp", 4, (ushort)_glyphs.Count),
            ["post"] = WithoutNames(),
        };
        foreach (var name in Copied.Where(font.Has))
        {
            tables[name] = font.Table(name).ToArray();
        }

        return SfntFile.Of(tables);
    }

    /// <summary>Every outline, padded to four bytes; the parts of a composed glyph are added on the way and named by their new numbers.</summary>
    private List<byte[]> Outlines()
    {
        var outlines = new List<byte[]>();
        for (var i = 0; i < _glyphs.Count; i++)
        {
            var source = font.Outline(_glyphs[i].Glyph);
            var outline = new byte[(source.Length + 3) & ~3];
            source.CopyTo(outline);
            if (source.Length > 0 && BinaryPrimitives.ReadInt16BigEndian(source) < 0)
            {
                Renumber(outline);
            }

            outlines.Add(outline);
        }

        return outlines;
    }

    private void Renumber(Span<byte> outline)
    {
        const int WordArguments = 0x1, Scale = 0x8, MoreParts = 0x20, TwoScales = 0x40, Matrix = 0x80;
        var at = 10;
        int flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            var part = Add(BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]), 0);
            BinaryPrimitives.WriteUInt16BigEndian(outline[(at + 2)..], part);
            at += 4 + ((flags & WordArguments) != 0 ? 4 : 2);
            at += (flags & Matrix) != 0 ? 8 : (flags & TwoScales) != 0 ? 4 : (flags & Scale) != 0 ? 2 : 0;
        }
        while ((flags & MoreParts) != 0);
    }

    private byte[] Metrics()
    {
        var metrics = new byte[_glyphs.Count * 4];
        for (var i = 0; i < _glyphs.Count; i++)
        {
            var (advance, bearing) = font.Metric(_glyphs[i].Glyph);
            BinaryPrimitives.WriteUInt16BigEndian(metrics.AsSpan(i * 4), advance);
            BinaryPrimitives.WriteInt16BigEndian(metrics.AsSpan((i * 4) + 2), bearing);
        }

        return metrics;
    }

    private static byte[] Offsets(List<byte[]> outlines)
    {
        var offsets = new byte[(outlines.Count + 1) * 4];
        var end = 0;
        for (var i = 0; i < outlines.Count; i++)
        {
            end += outlines[i].Length;
            BinaryPrimitives.WriteInt32BigEndian(offsets.AsSpan((i + 1) * 4), end);
        }

        return offsets;
    }

    private byte[] Patched(string table, int at, ushort value)
    {
        var copy = font.Table(table).ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(at), value);
        return copy;
    }

    private byte[] WithoutNames()
    {
        var post = font.Table("post")[..32].ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(post, 0x00030000);
        return post;
    }
}
