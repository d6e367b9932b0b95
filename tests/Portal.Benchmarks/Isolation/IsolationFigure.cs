using System.Diagnostics;
using Portal.Benchmarks.Circuits;
using Portal.Benchmarks.Company;
using Portal.Benchmarks.Figures;
using Portal.Benchmarks.Serving;

namespace Portal.Benchmarks.Isolation;

/// <summary>GET of fifty orders by a supplier, with and without isolation, in turns.</summary>
internal sealed class IsolationFigure : IFigure
{
    private const int WarmUp = 300;
    private const int PerRound = 200;

    public string Name => "P9";

    public string Promise => "Isolation (filters, guard, row-level security, its transaction) costs at most 10 % of the HTTP request that reads 50 orders with authentication.";

    public async Task<IReadOnlyList<Finding>> Measure(Bench bench, CancellationToken ct)
    {
        var findings = new List<Finding>();
        foreach (var database in bench.Databases)
        {
            findings.AddRange(await Measure(await bench.Company(database, ct), ct));
        }

        return findings;
    }

    private async Task<IReadOnlyList<Finding>> Measure(SeededCompany company, CancellationToken ct)
    {
        await using var portal = await ServedPortal.Start(company, ct);
        using var supplier = await Visitor.SignIn(portal.Url, People.Sales(company.Sample.Suppliers[0]), People.Password, ct);
        const string guarded = $"{MeasuringDoors.Root}/orders";
        const string unguarded = $"{MeasuringDoors.Root}/unguarded-orders";
        var (one, other) = (await supplier.Page(guarded, ct), await supplier.Page(unguarded, ct));
        if (one != other || one.Length < 1000)
        {
            throw new InvalidOperationException($"The two must answer the same fifty orders, but:\n{one}\n{other}");
        }

        await Time(supplier, guarded, unguarded, WarmUp, ct);
        var rounds = new List<(Samples With, Samples Without)>();
        for (var round = 0; round < Ratios.Rounds; round++)
        {
            rounds.Add(await Time(supplier, guarded, unguarded, PerRound, ct));
        }

        var share = 1 - (1 / Ratios.Median(rounds.Select(r => (r.With.Median(), r.Without.Median()))));
        return
        [
            new(Name, "isolation's share of the request", company.Name, 100 * share, "%", 10, $"median of {Ratios.Rounds} rounds of {PerRound} requests each, in turns"),
            new(Name, "request with isolation", company.Name, rounds.Select(r => r.With.Median()).Order().ElementAt(Ratios.Rounds / 2), "ms"),
            new(Name, "request without", company.Name, rounds.Select(r => r.Without.Median()).Order().ElementAt(Ratios.Rounds / 2), "ms"),
        ];
    }

    /// <summary>One request of each kind after the other.</summary>
    private static async Task<(Samples With, Samples Without)> Time(Visitor visitor, string guarded, string unguarded, int times, CancellationToken ct)
    {
        var (with, without) = (new Samples(), new Samples());
        for (var at = 0; at < times; at++)
        {
            with.Add(await Time(visitor, guarded, ct));
            without.Add(await Time(visitor, unguarded, ct));
        }

        return (with, without);
    }

    private static async Task<double> Time(Visitor visitor, string path, CancellationToken ct)
    {
        var started = Stopwatch.GetTimestamp();
        await visitor.Page(path, ct);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }
}
