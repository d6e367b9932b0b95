using Portal.Documents.Description;
using SkiaSharp;

namespace Portal.Documents.Skia;

/// <summary>The pictures of one document, read once each.</summary>
internal sealed class Pictures : IDisposable
{
    private const int MostPixels = 4000;

    private readonly Dictionary<ReadOnlyMemory<byte>, SKImage> _pictures = [];

    /// <summary>Reads no more than the picture's head: one that would fill the memory is refused before it does.</summary>
    public static bool CanRead(ReadOnlyMemory<byte> bytes)
    {
        using var data = SKData.CreateCopy(bytes.Span);
        using var codec = SKCodec.Create(data);
        return codec is { EncodedFormat: SKEncodedImageFormat.Png or SKEncodedImageFormat.Jpeg, Info: { Width: > 0 and <= MostPixels, Height: > 0 and <= MostPixels } };
    }

    public Piece Fit(PictureBlock block, float width)
    {
        if (!_pictures.TryGetValue(block.Bytes, out var picture))
        {
            picture = CanRead(block.Bytes) ? SKImage.FromEncodedData(block.Bytes.Span) : null;
            _pictures.Add(block.Bytes, picture ?? throw new ArgumentException("The logo is not a PNG or JPEG that can be read; ask IsPicture before.", nameof(block)));
        }

        var scale = Math.Min(Math.Min(width, block.Width) / picture.Width, block.Height / picture.Height);
        var (wide, tall) = (picture.Width * scale, picture.Height * scale);
        var offset = block.Align switch { Align.Centre => (width - wide) / 2, Align.End => width - wide, _ => 0 };
        return new Piece.OfPicture(picture, offset, wide, tall);
    }

    public void Dispose()
    {
        foreach (var picture in _pictures.Values)
        {
            picture.Dispose();
        }
    }
}
