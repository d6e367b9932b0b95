using System.Security.Cryptography;
using System.Text;

namespace Portal.Documents.Skia;

/// <summary>
/// Gives a PDF the identity of its content. For PDF/A Skia draws one from the clock; it stands in the file four times, and the same
/// document printed twice would not be the same file.
/// </summary>
internal static class PdfIdentity
{
    private const string Before = "<xmpMM:DocumentID>uuid:";

    public static byte[] Of(byte[] pdf)
    {
        var at = pdf.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Before));
        if (at < 0)
        {
            throw new InvalidOperationException("The PDF has no identity in its metadata: is it PDF/A?");
        }

        var drawn = Guid.Parse(Encoding.ASCII.GetString(pdf, at + Before.Length, 36));
        var places = Forms(drawn).SelectMany((form, i) => Find(pdf, form).Select(place => (place, i))).ToList();
        foreach (var (place, form) in places)
        {
            Forms(Guid.Empty)[form].CopyTo(pdf, place);
        }

        var own = Forms(Named(SHA256.HashData(pdf)));
        foreach (var (place, form) in places)
        {
            own[form].CopyTo(pdf, place);
        }

        return pdf;
    }

    /// <summary>As it stands in the metadata and in the trailer.</summary>
    private static byte[][] Forms(Guid id) => [Encoding.ASCII.GetBytes("uuid:" + id), Encoding.ASCII.GetBytes($"<{id:N}>".ToUpperInvariant())];

    /// <summary>Version 8 of RFC 9562: a value of our own making.</summary>
    private static Guid Named(byte[] hash)
    {
        hash[6] = (byte)((hash[6] & 0x0f) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }

    private static IEnumerable<int> Find(byte[] pdf, byte[] form)
    {
        for (int start = 0, at; (at = pdf.AsSpan(start).IndexOf(form)) >= 0; start += at + form.Length)
        {
            yield return start + at;
        }
    }
}
