using Portal.Benchmarks.Company;
using Portal.Benchmarks.Figures;
using Portal.Benchmarks.Serving;

namespace Portal.Benchmarks.Push;

/// <summary>From a supplier's click to the buyers' screens, with two hundred pages open.</summary>
internal sealed class PushFigure : IFigure
{
    private const double Most = 250;
    private const double MostTimes = 5;
    private const int PerRound = 16;

    public string Name => "P5";

    public string Promise => "From a supplier's click to the render batch on the buyer's page with 200 live circuits: p99 ≤ 250 ms; p50 ≤ 5× (one durable commit + one WebSocket echo).";

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
        await using var audience = await Audience.Arrive(portal.Url, company, ct);
        await using var yardstick = await Yardstick.Open(company, portal.Url, ct);
        Voice.Say($"{company.Name}: {audience.Count} pages are open");
        var openings = await Openings.Of(company, ct);
        using (var warm = new Clicks(portal.Url, company, openings, audience))
        {
            await Round(warm, yardstick, ct);
        }

        using var clicks = new Clicks(portal.Url, company, openings, audience);
        var rounds = new List<(double Push, double Least)>();
        for (var round = 0; round < Ratios.Rounds; round++)
        {
            rounds.Add(await Round(clicks, yardstick, ct));
            audience.AreAllHere();
            Voice.Say($"{company.Name}: round {round + 1}, push {rounds[^1].Push:0.0} ms, commit and echo {rounds[^1].Least:0.00} ms");
        }

        return
        [
            new(Name, "supplier confirms → buyer's list, p99", company.Name, clicks.Confirmed.Percentile(0.99), "ms", Most, $"{clicks.Confirmed.Count} clicks, {audience.Count} circuits"),
            new(Name, "supplier deviates → case in the buyer's queue, p99", company.Name, clicks.Deviated.Percentile(0.99), "ms", Most, $"{clicks.Deviated.Count} clicks"),
            new(Name, "supplier deviates → counted on every queue, p99", company.Name, clicks.Everywhere.Percentile(0.99), "ms", Most, $"{audience.Queues.Count} queues for each click"),
            new(Name, "p50 of the push / (commit + echo)", company.Name, Ratios.Median(rounds), "×", MostTimes, $"median of {Ratios.Rounds} rounds"),
            new(Name, "supplier confirms → buyer's list, p50", company.Name, clicks.Confirmed.Percentile(0.5), "ms"),
            new(Name, "supplier deviates → case in the buyer's queue, p50", company.Name, clicks.Deviated.Percentile(0.5), "ms"),
            new(Name, "one durable commit + one echo", company.Name, rounds.Select(r => r.Least).Order().ElementAt(Ratios.Rounds / 2), "ms"),
        ];
    }

    /// <summary>Clicks of both kinds and the yardstick in turns; the medians of the confirmations and of the yardstick.</summary>
    private static async Task<(double Push, double Least)> Round(Clicks clicks, Yardstick yardstick, CancellationToken ct)
    {
        var (push, commit, echo) = (new Samples(), new Samples(), new Samples());
        for (var at = 0; at < PerRound; at++)
        {
            push.Add(await clicks.Confirm(ct));
            commit.Add(await yardstick.Commit(ct));
            echo.Add(await yardstick.Echo(ct));
            await clicks.Deviate(ct);
        }

        return (push.Median(), commit.Median() + echo.Median());
    }
}
