using System.Buffers.Binary;

namespace Portal.Documents.Typesetting;

/// <summary>Writes a font's table of characters (cmap, format 12: any character of Unicode, one group each).</summary>
internal static class CharacterMap
{
    private const int Header = 12, Format = 16, Group = 12;

    public static byte[] Of(IEnumerable<(int Character, ushort Glyph)> glyphs)
    {
        // Two forms of one character (a figure in a table, the same in a sentence): the first one answers for both.
        var groups = glyphs.DistinctBy(g => g.Character).OrderBy(g => g.Character).ToList();
        var table = new byte[Header + Format + (groups.Count * Group)];
        var words = table.AsSpan();
        BinaryPrimitives.WriteUInt16BigEndian(words[2..], 1);
        BinaryPrimitives.WriteUInt16BigEndian(words[4..], 3);
        BinaryPrimitives.WriteUInt16BigEndian(words[6..], 10);
        BinaryPrimitives.WriteInt32BigEndian(words[8..], Header);
        BinaryPrimitives.WriteUInt16BigEndian(words[Header..], 12);
        BinaryPrimitives.WriteInt32BigEndian(words[(Header + 4)..], table.Length - Header);
        BinaryPrimitives.WriteInt32BigEndian(words[(Header + 12)..], groups.Count);
        for (var i = 0; i < groups.Count; i++)
        {
            var group = words[(Header + Format + (i * Group))..];
            BinaryPrimitives.WriteInt32BigEndian(group, groups[i].Character);
            BinaryPrimitives.WriteInt32BigEndian(group[4..], groups[i].Character);
            BinaryPrimitives.WriteInt32BigEndian(group[8..], groups[i].Glyph);
        }

        return table;
    }
}
