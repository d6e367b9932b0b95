using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Portal.Data;

/// <summary>The hash of an audit entry: over the one before it and every field, each with its length, so that nothing can move from one field to the next.</summary>
public static class AuditSeal
{
    /// <summary>The seal in hexadecimal.</summary>
    /// <param name="previous">The hash before; empty for the first.</param>
    /// <param name="sequence">The place in the chain, from 1.</param>
    public static string Of(string previous, long sequence, AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(previous);
        ArgumentNullException.ThrowIfNull(entry);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, "audit.1");
        Add(hash, previous);
        Add(hash, sequence);
        Add(hash, entry.SupplierId.Value);
        Add(hash, entry.Id);
        // Both databases keep microseconds; one of them keeps more.
        Add(hash, entry.At.Ticks / TimeSpan.TicksPerMicrosecond);
        Add(hash, entry.By);
        Add(hash, entry.UserId);
        Add(hash, entry.Doing);
        Add(hash, entry.Entity);
        Add(hash, entry.EntityId);
        Add(hash, entry.Act);
        Add(hash, entry.Change);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Add(hash, bytes.LongLength);
        hash.AppendData(bytes);
    }

    private static void Add(IncrementalHash hash, Guid id) => hash.AppendData(id.ToByteArray(bigEndian: true));

    private static void Add(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
