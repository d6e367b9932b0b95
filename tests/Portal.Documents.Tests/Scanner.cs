namespace Portal.Documents.Tests;

/// <summary>A scanner that knows nothing of our encoder: zbar, on pictures and on PDFs that poppler has rendered.</summary>
internal static class Scanner
{
    /// <summary>Every code on a picture, as kind:data; Function 1 inside is the group separator.</summary>
    public static async Task<IReadOnlyList<string>> Picture(ReadOnlyMemory<byte> png)
    {
        Tool.Need("zbarimg");
        using var file = new TemporaryFile(".png");
        await File.WriteAllBytesAsync(file.Path, png, TestContext.Current.CancellationToken);
        return await Read(file.Path);
    }

    public static async Task<IReadOnlyList<string>> Pdf(ReadOnlyMemory<byte> pdf, int page = 1, int dotsPerInch = 300)
    {
        Tool.Need("zbarimg");
        Tool.Need("pdftoppm");
        using var file = new TemporaryFile(".pdf");
        await File.WriteAllBytesAsync(file.Path, pdf, TestContext.Current.CancellationToken);
        await Tool.Run("pdftoppm", "-png", "-r", $"{dotsPerInch}", "-f", $"{page}", "-l", $"{page}", "-singlefile", file.Path, file.Path);
        using var picture = new TemporaryFile(file.Path + ".png");
        return await Read(picture.Path);
    }

    private static async Task<IReadOnlyList<string>> Read(string path) =>
        (await Tool.Run("zbarimg", "--quiet", "--nodbus", path)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private sealed class TemporaryFile(string name) : IDisposable
    {
        public string Path { get; } = name[0] == '.' ? System.IO.Path.Combine(System.IO.Path.GetTempPath(), "paper-" + Guid.CreateVersion7() + name) : name;

        public void Dispose() => File.Delete(Path);
    }
}
