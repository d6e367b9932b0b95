using System.Reflection;
using Portal.Benchmarks.Company;
using Portal.Benchmarks.Figures;
using Portal.Features.Audit;
using Portal.Features.Kernel;

namespace Portal.Benchmarks.Doorway;

/// <summary>Every query at the doorway, in every sort and with every filter, cold search terms included, as supplier and as staff.</summary>
internal sealed class DoorwayFigure : IFigure
{
    private const double Most = 200;

    // What reads everything because that is what it is for.
    private static readonly Dictionary<Type, string> Exempt = new()
    {
        [typeof(VerifyAudit)] = "reads the whole audit trail, as a job at night and as a verb",
    };

    public string Name => "doorway";

    public string Promise => "No query at the doorway takes more than 200 ms at p95, on either database, with 20,000 orders.";

    public async Task<IReadOnlyList<Finding>> Measure(Bench bench, CancellationToken ct)
    {
        var findings = new List<Finding>();
        foreach (var database in bench.Databases)
        {
            var company = await bench.Company(database, ct);
            var questions = new Questions(company.Sample);
            foreach (var (query, answer) in Questions.Queries.Where(q => q.Query.Name.Contains(bench.Options.Only, StringComparison.Ordinal)))
            {
                var needs = query.GetCustomAttribute<NeedsAttribute>()?.Permission;
                foreach (var asker in Asker.For(needs, company.Sample))
                {
                    findings.Add(await Worst([.. questions.Of(query, answer)], asker, company, bench.Options.Calls, ct));
                }
            }
        }

        return findings;
    }

    private async Task<Finding> Worst(IReadOnlyList<Question> questions, Asker asker, SeededCompany company, int calls, CancellationToken ct)
    {
        var timing = new Timing(company);
        Finding? worst = null;
        foreach (var question in questions)
        {
            var exempt = Exempt.GetValueOrDefault(question.Query);
            var (times, rows) = await timing.Of(question, asker, exempt is null ? calls : 1, ct);
            var p95 = times.Percentile(0.95);
            Voice.Say($"{company.Name,-10} {question.Query.Name,-20} {asker.Side,-8} p50 {times.Percentile(0.5),7:0.0}  p95 {p95,7:0.0}  rows {rows,5:0}  {question.Variant}");
            if (worst is null || p95 > worst.Value)
            {
                worst = new(Name, $"{question.Query.Name} as {asker.Side}", company.Name, p95, "ms", exempt is null ? Most : null, exempt ?? question.Variant);
            }
        }

        return worst! with { Note = string.Join("; ", new[] { questions.Count > 1 ? $"worst of {questions.Count}" : "", worst.Note }.Where(n => !string.IsNullOrEmpty(n))) };
    }
}
