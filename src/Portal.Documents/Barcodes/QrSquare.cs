using QRCoder;

namespace Portal.Documents.Barcodes;

/// <summary>A QR code (ISO/IEC 18004, level M) as dark and light modules, its quiet zone of four modules included.</summary>
internal sealed record QrSquare(int Size, Func<int, int, bool> IsDark)
{
    /// <summary>The longest text in bytes of UTF-8 that level M holds.</summary>
    public const int Capacity = 2331;

    public static QrSquare Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        var rows = data.ModuleMatrix;
        return new QrSquare(rows.Count, (x, y) => rows[y][x]);
    }
}
