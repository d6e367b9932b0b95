using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Portal.Documents.Typesetting;

/// <summary>Puts tables together to a TrueType font file, with its directory and checksums.</summary>
internal static class SfntFile
{
    public static byte[] Of(SortedDictionary<string, byte[]> tables)
    {
        var at = 12 + (tables.Count * 16);
        var file = new byte[at + tables.Values.Sum(t => Padded(t.Length))];
        var words = file.AsSpan();
        var log = BitOperations.Log2((uint)tables.Count);
        BinaryPrimitives.WriteUInt32BigEndian(words, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(words[4..], (ushort)tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(words[6..], (ushort)(16 << log));
        BinaryPrimitives.WriteUInt16BigEndian(words[8..], (ushort)log);
        BinaryPrimitives.WriteUInt16BigEndian(words[10..], (ushort)((tables.Count * 16) - (16 << log)));
        var head = 0;
        var entry = words[12..];
        foreach (var (name, table) in tables)
        {
            table.CopyTo(words[at..]);
            if (name == "head")
            {
                head = at;
                BinaryPrimitives.WriteUInt32BigEndian(words[(at + 8)..], 0);
            }

            Encoding.ASCII.GetBytes(name, entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Sum(words.Slice(at, Padded(table.Length))));
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], at);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], table.Length);
            entry = entry[16..];
            at += Padded(table.Length);
        }

        // The format's own: the sum over the whole file is to come to this number.
        BinaryPrimitives.WriteUInt32BigEndian(words[(head + 8)..], unchecked(0xB1B0AFBAu - Sum(words)));
        return file;
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static uint Sum(ReadOnlySpan<byte> words)
    {
        var sum = 0u;
        for (; words.Length >= 4; words = words[4..])
        {
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(words));
        }

        return sum;
    }
}
