using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace Portal.Documents.Tests;

/// <summary>A PDF as a reader sees it: the words of each page, line by line.</summary>
internal sealed partial class Reading : IDisposable
{
    private readonly PdfDocument _pdf;

    public Reading(PaperFile file)
    {
        Assert.Equal("application/pdf", file.ContentType);
        Bytes = file.Content.ToArray();
        _pdf = PdfDocument.Open(Bytes);
        Pages = [.. _pdf.GetPages()];
        Texts = [.. Pages.Select(page => Spaces().Replace(ContentOrderTextExtractor.GetText(page, true).Replace('\u00a0', ' '), " "))];
        Assert.Equal(file.Pages, Pages.Count);
    }

    public byte[] Bytes { get; }

    public IReadOnlyList<Page> Pages { get; }

    /// <summary>The text of each page in the order in which it was written, line breaks and runs of spaces as one space.</summary>
    public IReadOnlyList<string> Texts { get; }

    public string Text => string.Join(' ', Texts);

    public PdfDocument Pdf => _pdf;

    public static Reading Of(Paperwork paperwork) => new(Given.Paper.Pdf(paperwork));

    public int Count(string what) => Text.Split(what).Length - 1;

    public void Dispose() => _pdf.Dispose();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
