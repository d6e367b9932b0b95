using Portal.Benchmarks;
using Portal.Benchmarks.Figures;
using Portal.Benchmarks.Report;
using Portal.Benchmarks.Serving;

if (args is [ServedPortal.Verb, var port])
{
    await PortalFactory.Serve(int.Parse(port, System.Globalization.CultureInfo.InvariantCulture));
    return 0;
}

Options options;
IReadOnlyList<IFigure> figures;
try
{
    options = Options.Of(args);
    figures = AllFigures.Of(options.Figures);
}
catch (ArgumentException wrong)
{
    Voice.Complain(wrong.Message);
    return 2;
}

await using var bench = new Bench(options);
var (at, machine) = (TimeProvider.System.GetUtcNow().UtcDateTime, await Machine.Here(options.Postgres, CancellationToken.None));
var measured = new List<(IFigure Figure, IReadOnlyList<Finding> Findings)>();
foreach (var figure in figures)
{
    Voice.Say($"{figure.Name}: {figure.Promise}");
    measured.Add((figure, await figure.Measure(bench, CancellationToken.None)));
}

return await Conclusion.Say(bench, at, machine, measured, CancellationToken.None);
