using System.Buffers;
using MessagePack;

namespace Portal.Benchmarks.Circuits;

/// <summary>The hub messages that a browser and Blazor exchange: MessagePack arrays, each with its length before it.</summary>
internal static class BlazorPack
{
    /// <summary>What a browser says first.</summary>
    public const string Handshake = "{\"protocol\":\"blazorpack\",\"version\":1}\u001e";

    private const int Invocation = 1;
    private const int PingType = 6;

    /// <summary>A sign of life, without which the server takes the browser for gone.</summary>
    public static byte[] Ping { get; } = Framed([0x91, PingType]);

    /// <summary>A call of a hub method.</summary>
    /// <param name="id">Names the call where an answer is wanted; null where none is.</param>
    /// <param name="arguments">Strings, whole numbers, truth values, null.</param>
    public static byte[] Call(string? id, string method, params object?[] arguments)
    {
        var body = new ArrayBufferWriter<byte>();
        var writer = new MessagePackWriter(body);
        writer.WriteArrayHeader(6);
        writer.Write(Invocation);
        writer.WriteMapHeader(0);
        writer.Write(id);
        writer.Write(method);
        writer.WriteArrayHeader(arguments.Length);
        foreach (var argument in arguments)
        {
            Write(ref writer, argument);
        }

        writer.WriteArrayHeader(0);
        writer.Flush();
        return Framed(body.WrittenSpan);
    }

    /// <summary>The messages of one frame of the socket.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Messages(ReadOnlyMemory<byte> frame)
    {
        for (var at = 0; at < frame.Length;)
        {
            var (length, shift, part) = (0, 0, 0);
            do
            {
                part = frame.Span[at++];
                length |= (part & 0x7f) << shift;
                shift += 7;
            }
            while ((part & 0x80) != 0);
            yield return frame.Slice(at, length);
            at += length;
        }
    }

    /// <summary>A call that the server makes: its method and arguments; null for every other message.</summary>
    public static (string Method, object?[] Arguments)? Heard(ReadOnlyMemory<byte> message)
    {
        var reader = new MessagePackReader(message);
        reader.ReadArrayHeader();
        if (reader.ReadInt32() != Invocation)
        {
            return null;
        }

        reader.Skip();
        reader.Skip();
        var method = reader.ReadString()!;
        var arguments = new object?[reader.ReadArrayHeader()];
        for (var at = 0; at < arguments.Length; at++)
        {
            arguments[at] = Read(ref reader);
        }

        return (method, arguments);
    }

    private static void Write(ref MessagePackWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNil(); break;
            case string text: writer.Write(text); break;
            case long number: writer.Write(number); break;
            case int number: writer.Write(number); break;
            case bool truth: writer.Write(truth); break;
            default: throw new NotSupportedException($"{value.GetType().Name} is never sent.");
        }
    }

    private static object? Read(ref MessagePackReader reader)
    {
        switch (reader.NextMessagePackType)
        {
            case MessagePackType.String: return reader.ReadString();
            case MessagePackType.Integer: return reader.ReadInt64();
            case MessagePackType.Boolean: return reader.ReadBoolean();
            case MessagePackType.Binary: return reader.ReadBytes()!.Value.ToArray();
            default:
                reader.Skip();
                return null;
        }
    }

    private static byte[] Framed(ReadOnlySpan<byte> body)
    {
        var framed = new List<byte>(body.Length + 5);
        for (var length = body.Length; ; length >>= 7)
        {
            framed.Add((byte)(length > 0x7f ? (length & 0x7f) | 0x80 : length));
            if (length <= 0x7f)
            {
                break;
            }
        }

        framed.AddRange(body);
        return [.. framed];
    }
}
