using Portal.Benchmarks.Figures;

namespace Portal.Benchmarks.Report;

/// <summary>What comes of a run: the table, the JSON, the documentation, and the exit code.</summary>
internal static class Conclusion
{
    /// <summary>Says it; 0 when every target is met, 1 otherwise.</summary>
    public static async Task<int> Say(Bench bench, DateTime at, Machine machine, IReadOnlyList<(IFigure Figure, IReadOnlyList<Finding> Findings)> measured, CancellationToken ct)
    {
        var findings = measured.SelectMany(m => m.Findings).ToList();
        Voice.Say("");
        foreach (var line in Table.Plain(findings))
        {
            Voice.Say(line);
        }

        Voice.Say("");
        Voice.Say($"{machine}");
        await JsonReport.Write(bench.Options.Json, at, machine, findings, bench.Details, ct);
        if (bench.Options.WriteDocs)
        {
            await Document(bench, at, machine, measured, ct);
        }

        var missed = findings.Count(f => !f.Met);
        Voice.Say($"{findings.Count(f => f.AtMost is not null)} targets, {missed} missed{(bench.Options.Postgres.Length > 0 ? "" : "; not measured on PostgreSQL: eval \"$(tests/services/postgres up --durable)\"")}");
        return missed == 0 ? 0 : 1;
    }

    private static async Task Document(Bench bench, DateTime at, Machine machine, IReadOnlyList<(IFigure Figure, IReadOnlyList<Finding> Findings)> measured, CancellationToken ct)
    {
        if (measured.Count == AllFigures.Known.Count && bench is { Databases.Count: 2, Options: { Only: "", Calls: >= 200, Orders: >= 20_000 } })
        {
            await DocsReport.Write(at, machine, measured, ct);
        }
        else
        {
            Voice.Complain("docs/benchmarks.md holds whole runs only: all figures, both databases, 20,000 orders, 200 calls.");
        }
    }
}
