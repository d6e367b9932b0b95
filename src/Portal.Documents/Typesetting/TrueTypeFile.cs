using System.Buffers.Binary;
using System.Text;

namespace Portal.Documents.Typesetting;

/// <summary>The tables, outlines and widths of a TrueType font file with quadratic outlines.</summary>
internal sealed class TrueTypeFile
{
    private readonly byte[] _bytes;
    private readonly Dictionary<string, (int Offset, int Length)> _tables = new(StringComparer.Ordinal);
    private readonly bool _longOffsets;
    private readonly int _widths;

    public TrueTypeFile(byte[] bytes)
    {
        _bytes = bytes;
        for (var i = 0; i < UInt16(4); i++)
        {
            var entry = 12 + (i * 16);
            _tables[Encoding.ASCII.GetString(bytes, entry, 4)] = ((int)UInt32(entry + 8), (int)UInt32(entry + 12));
        }

        _longOffsets = UInt16(_tables["head"].Offset + 50) == 1;
        _widths = UInt16(_tables["hhea"].Offset + 34);
    }

    public bool Has(string table) => _tables.ContainsKey(table);

    public ReadOnlySpan<byte> Table(string table) => _bytes.AsSpan(_tables[table].Offset, _tables[table].Length);

    /// <summary>The outline as it stands in the file; empty for a space.</summary>
    public ReadOnlySpan<byte> Outline(ushort glyph)
    {
        var loca = _tables["loca"].Offset;
        var (from, to) = _longOffsets
            ? ((int)UInt32(loca + (glyph * 4)), (int)UInt32(loca + (glyph * 4) + 4))
            : (UInt16(loca + (glyph * 2)) * 2, UInt16(loca + (glyph * 2) + 2) * 2);
        return _bytes.AsSpan(_tables["glyf"].Offset + from, to - from);
    }

    /// <summary>The advance width and the left side bearing in font units.</summary>
    public (ushort Advance, short Bearing) Metric(ushort glyph)
    {
        var hmtx = _tables["hmtx"].Offset;
        return glyph < _widths
            ? (UInt16(hmtx + (glyph * 4)), (short)UInt16(hmtx + (glyph * 4) + 2))
            : (UInt16(hmtx + ((_widths - 1) * 4)), (short)UInt16(hmtx + (_widths * 4) + ((glyph - _widths) * 2)));
    }

    private ushort UInt16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_bytes.AsSpan(at));

    private uint UInt32(int at) => BinaryPrimitives.ReadUInt32BigEndian(_bytes.AsSpan(at));
}
