namespace Portal.E2E;

/// <summary>Where the sources lie, and which build of them runs.</summary>
internal static class Repository
{
    /// <summary>The folder with the solution.</summary>
    public static string Folder { get; } = Find();

    /// <summary>The build that these tests belong to, such as Debug/net10.0.</summary>
    public static string Flavour { get; } = Path.Combine(new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, new DirectoryInfo(AppContext.BaseDirectory).Name);

    /// <summary>Where screenshots go: beside the reports of the run, or under artifacts.</summary>
    public static string Pictures { get; } = Path.Combine(Environment.GetEnvironmentVariable("PORTAL_TEST_ARTIFACTS") ?? Path.Combine(Folder, "artifacts", "tests"), "pictures");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Portal.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests don't lie inside the repository.");
        }

        return folder.FullName;
    }
}
