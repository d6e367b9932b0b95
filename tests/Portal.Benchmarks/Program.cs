using Portal.Benchmarks;
using Portal.Benchmarks.Figures;
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
var findings = new List<Finding>();
foreach (var figure in figures)
{
    Voice.Say($"{figure.Name}: {figure.Promise}");
    findings.AddRange(await figure.Measure(bench, CancellationToken.None));
}

return findings.All(f => f.Met) ? 0 : 1;
