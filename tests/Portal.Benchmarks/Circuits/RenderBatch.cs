using System.Buffers.Binary;
using System.Text;

namespace Portal.Benchmarks.Circuits;

/// <summary>What a render batch brings to a browser, as far as a reader without a screen needs it: its texts, and the buttons that can be clicked.</summary>
/// <remarks>The layout is that of Blazor's RenderBatchWriter: frames of 20 bytes, a table of strings, and five offsets at the end.</remarks>
internal sealed class RenderBatch(ReadOnlyMemory<byte> bytes)
{
    private const int FrameLength = 20;
    private const int Element = 1;
    private const int Text = 2;
    private const int Attribute = 3;

    private int Frames => Number(bytes.Length - 16);

    private int Strings => Number(bytes.Length - 4);

    /// <summary>Every string that the batch carries.</summary>
    public IEnumerable<string> Texts()
    {
        var count = (bytes.Length - 20 - Strings) / sizeof(int);
        for (var at = 0; at < count; at++)
        {
            yield return String(at)!;
        }
    }

    /// <summary>Elements that hear an event, with the text in them and the handler to call.</summary>
    public IEnumerable<(string Text, long Handler)> Hearing(string eventName)
    {
        var count = Number(Frames);
        for (var at = 0; at < count; at++)
        {
            if (Type(at) != Element)
            {
                continue;
            }

            var end = Math.Min(count, at + Field(at, 4));
            var handler = Enumerable.Range(at + 1, end - at - 1).TakeWhile(f => Type(f) == Attribute)
                .Where(f => String(Field(f, 4)) == eventName).Select(Handler).FirstOrDefault();
            if (handler != 0)
            {
                yield return (string.Concat(Enumerable.Range(at + 1, end - at - 1).Where(f => Type(f) == Text).Select(f => String(Field(f, 4)))).Trim(), handler);
            }
        }
    }

    private int Type(int frame) => Field(frame, 0);

    private int Field(int frame, int offset) => Number(Frames + sizeof(int) + (frame * FrameLength) + offset);

    private long Handler(int frame) => BinaryPrimitives.ReadInt64LittleEndian(bytes.Span[(Frames + sizeof(int) + (frame * FrameLength) + 12)..]);

    private string? String(int index)
    {
        if (index < 0)
        {
            return null;
        }

        var at = Number(Strings + (index * sizeof(int)));
        var (length, shift, part) = (0, 0, 0);
        do
        {
            part = bytes.Span[at++];
            length |= (part & 0x7f) << shift;
            shift += 7;
        }
        while ((part & 0x80) != 0);
        return Encoding.UTF8.GetString(bytes.Span.Slice(at, length));
    }

    private int Number(int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[at..]);
}
