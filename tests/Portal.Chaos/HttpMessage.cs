using System.Globalization;
using System.Text;

namespace Portal.Chaos;

/// <summary>Reads one HTTP/1.1 message as it is on the wire, no more and no less.</summary>
internal static class HttpMessage
{
    private static readonly byte[] EndOfHead = "\r\n\r\n"u8.ToArray();
    private static readonly byte[] EndOfChunks = "0\r\n\r\n"u8.ToArray();

    /// <summary>Its bytes; null when the peer has gone before a whole one came.</summary>
    public static async Task<byte[]?> Read(Stream stream, CancellationToken ct)
    {
        using var message = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (!IsWhole(message.GetBuffer().AsSpan(0, (int)message.Length)))
        {
            var read = await stream.ReadAsync(buffer, ct);
            if (read == 0)
            {
                return null;
            }

            message.Write(buffer, 0, read);
        }

        return message.ToArray();
    }

    private static bool IsWhole(ReadOnlySpan<byte> message)
    {
        var end = message.IndexOf(EndOfHead);
        if (end < 0)
        {
            return false;
        }

        var head = Encoding.ASCII.GetString(message[..end]);
        var body = message[(end + EndOfHead.Length)..];
        return Field(head, "Transfer-Encoding") == "chunked"
            ? body.EndsWith(EndOfChunks)
            : body.Length >= int.Parse(Field(head, "Content-Length") ?? "0", CultureInfo.InvariantCulture);
    }

    private static string? Field(string head, string name) => head.Split("\r\n")
        .FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();
}
