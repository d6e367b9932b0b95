using System.Globalization;
using Portal.Benchmarks.Figures;

namespace Portal.Benchmarks.Report;

/// <summary>docs/benchmarks.md: the last whole run with its machine.</summary>
internal static class DocsReport
{
    private const string Solution = "Portal.sln";

    /// <summary>Writes it into the repository that this program was built in.</summary>
    /// <exception cref="InvalidOperationException">It runs somewhere else.</exception>
    public static async Task Write(DateTime at, Machine machine, IReadOnlyList<(IFigure Figure, IReadOnlyList<Finding> Findings)> measured, CancellationToken ct)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, Solution)))
        {
            root = root.Parent;
        }

        var file = Path.Combine(root?.FullName ?? throw new InvalidOperationException($"There is no {Solution} above this program."), "docs", "benchmarks.md");
        string[] lines =
        [
            "# Benchmarks",
            "",
            "The last run, written by the program itself: `dotnet run -c Release --project tests/Portal.Benchmarks -- all --write-docs` after",
            "`eval \"$(tests/services/postgres up --durable)\"`. Its README says how each figure is measured. A figure is a promise: the program",
            "ends with 1 when one is missed.",
            "",
            $"- When: {at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC",
            $"- Where: {machine}",
            .. measured.SelectMany(m => Section(m.Figure, m.Findings)),
        ];
        await File.WriteAllTextAsync(file, string.Join('\n', lines) + "\n", ct);
        Voice.Say($"Written: {Path.GetRelativePath(Environment.CurrentDirectory, file)}");
    }

    private static IEnumerable<string> Section(IFigure figure, IReadOnlyList<Finding> findings) => ["", $"## {figure.Name}", "", figure.Promise, "", .. Table.Markdown(findings)];
}
