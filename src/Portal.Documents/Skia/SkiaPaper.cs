using System.Text;
using Portal.Documents.Description;
using Portal.Documents.Shipments;
using SkiaSharp;

namespace Portal.Documents.Skia;

/// <summary>Sets paperwork with a small flow layout of our own and draws it with Skia. Safe to use from many threads.</summary>
public sealed class SkiaPaper : IPaper
{
    private const float PointsPerInch = 72;

    /// <inheritdoc/>
    public PaperFile Pdf(Paperwork paperwork)
    {
        ArgumentNullException.ThrowIfNull(paperwork);
        var document = paperwork.Describe();
        using var set = new SetDocument(document);
        using var stream = new MemoryStream();
        using (var pdf = SKDocument.CreatePdf(stream, Metadata(document)))
        {
            for (var page = 0; page < set.Pages; page++)
            {
                set.Draw(page, pdf.BeginPage(document.Format.Width, document.Format.Height), 0);
                pdf.EndPage();
            }

            pdf.Close();
        }

        return Result(PdfIdentity.Of(stream.ToArray()), "application/pdf", set.Pages, set.Missing, document);
    }

    /// <inheritdoc/>
    public PaperFile Png(Paperwork paperwork, int dotsPerInch = 300)
    {
        ArgumentNullException.ThrowIfNull(paperwork);
        ArgumentOutOfRangeException.ThrowIfLessThan(dotsPerInch, 72);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dotsPerInch, 600);
        var document = paperwork.Describe();
        using var set = new SetDocument(document);
        var scale = dotsPerInch / PointsPerInch;
        using var bitmap = new SKBitmap((int)MathF.Ceiling(document.Format.Width * scale), (int)MathF.Ceiling(document.Format.Height * scale));
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.White);
            canvas.Scale(scale);
            set.Draw(0, canvas, scale);
        }

        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return Result(data.ToArray(), "image/png", 1, set.Missing, document);
    }

    /// <inheritdoc/>
    public PaperFile Zpl(LabelPaper labels, PrintHead head = PrintHead.Dots8)
    {
        ArgumentNullException.ThrowIfNull(labels);
        var document = labels.Describe();
        using var printer = new ZplPrinter(document, (int)head);
        return Result(Encoding.ASCII.GetBytes(printer.Print()), "application/zpl", document.Body.Count, printer.Missing, document);
    }

    /// <inheritdoc/>
    public bool IsPicture(ReadOnlyMemory<byte> bytes) => Pictures.CanRead(bytes);

    private static PaperFile Result(byte[] content, string contentType, int pages, IReadOnlyList<string> missing, PaperDocument document) =>
        new(content, contentType, pages) { MissingCharacters = missing, Unscannable = document.Unscannable };

    private static SKDocumentPdfMetadata Metadata(PaperDocument document) => new(PointsPerInch)
    {
        Title = document.Title,
        Author = document.Author,
        Subject = document.Subject,
        Creator = "Supplier Portal",
        Producer = "Supplier Portal",
        Creation = document.PrintedAt,
        Modified = document.PrintedAt,
        RasterDpi = 300,
        PdfA = true,
    };
}
