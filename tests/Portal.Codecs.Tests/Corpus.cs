namespace Portal.Codecs.Tests;

/// <summary>The public sample files and reference lists beside the repository (../shared); without them the tests that read them are skipped.</summary>
internal static class Corpus
{
    private const string Missing = "nothing";

    private static readonly string Root = Path.GetFullPath(Path.Combine(Repository(), "..", "shared"));

    public const string UnitFiles = "corpora/ubl/ConnectingEurope__eInvoicing-EN16931/test";

    /// <summary>Files below a folder, as rows of a theory; one row that skips when there are none.</summary>
    public static TheoryData<string> Rows(string folder, string pattern, Func<string, bool>? which = null)
    {
        var path = Path.Combine(Root, folder);
        var files = Directory.Exists(path)
            ? Directory.EnumerateFiles(path, pattern, SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Root, f)).Where(which ?? (_ => true)).Order(StringComparer.Ordinal).ToList()
            : [];
        return [.. files.DefaultIfEmpty(Missing)];
    }

    public static bool Has(string file) => File.Exists(Path.Combine(Root, file));

    public static FileStream Open(string file)
    {
        Assert.SkipUnless(file != Missing && Has(file), "The sample files are not there: they stand in shared/ beside the repository.");
        return File.OpenRead(Path.Combine(Root, file));
    }

    public static IReadOnlyList<string> Lines(string file)
    {
        using var reader = new StreamReader(Open(file));
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Portal.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The sources are not above the test's folder.");
        }

        return folder.FullName;
    }
}
