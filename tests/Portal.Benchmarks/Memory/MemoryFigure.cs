using System.Globalization;
using Portal.Benchmarks.Circuits;
using Portal.Benchmarks.Company;
using Portal.Benchmarks.Figures;
using Portal.Benchmarks.Serving;

namespace Portal.Benchmarks.Memory;

/// <summary>What an open page weighs on the server: the slope of its managed memory over a number of circuits, after forced collections.</summary>
internal sealed class MemoryFigure : IFigure
{
    private const int Before = 40;
    private const int Counted = 60;

    private static readonly Page Hello = new("Hello World page", $"{MeasuringDoors.Root}/pages/hello", "Hello, world!");
    private static readonly Page Grid = new("MudDataGrid of 50×10", $"{MeasuringDoors.Root}/pages/grid", "mud-table");
    private static readonly Page Orders = new("order list of 50×10", "/orders?size=50&sort=number", "data-rows");
    private static readonly Page Bare = new("Hello World without a frame", $"{MeasuringDoors.Root}/pages/bare", "Hello, world!");

    public string Name => "P4";

    public string Promise => "An open order list (50×10, sort, filter, select) holds at most 2× the memory of a Hello World page of the same app, and at most 0.35× that of a MudDataGrid.";

    public async Task<IReadOnlyList<Finding>> Measure(Bench bench, CancellationToken ct)
    {
        var company = await bench.Company(bench.Databases[0], ct);
        await using var portal = await ServedPortal.Start(company, ct);
        using var buyer = await Visitor.SignIn(portal.Url, People.Buyer, People.Password, ct);
        Page[] pages = [Hello, Orders, Grid, Bare];
        foreach (var page in pages)
        {
            await Weigh(buyer, page, ct);
        }

        var weights = pages.ToDictionary(p => p, _ => new List<double>());
        for (var round = 0; round < Ratios.Rounds; round++)
        {
            // Another first each time: whoever comes first pays for what pools keep.
            foreach (var page in pages.Skip(round % pages.Length).Concat(pages.Take(round % pages.Length)))
            {
                weights[page].Add(await Weigh(buyer, page, ct));
            }
        }

        return
        [
            new(Name, "order list / Hello World page", "", Ratios.Median(weights[Orders].Zip(weights[Hello])), "×", 2),
            new(Name, "order list / MudDataGrid", "", Ratios.Median(weights[Orders].Zip(weights[Grid])), "×", 0.35),
            .. pages.Select(p => new Finding(Name, p.Name, "", weights[p].Order().ElementAt(weights[p].Count / 2), "KB", Note: $"median of {Ratios.Rounds} rounds, {Counted} circuits each")),
        ];
    }

    /// <summary>Kilobytes per circuit.</summary>
    private static async Task<double> Weigh(Visitor visitor, Page page, CancellationToken ct)
    {
        var open = new List<LiveCircuit>();
        try
        {
            await Open(Before);
            var before = await Held(visitor, open.Count, ct);
            await Open(Counted);
            return (await Held(visitor, open.Count, ct) - before) / Counted / 1024;
        }
        finally
        {
            foreach (var circuit in open)
            {
                await circuit.DisposeAsync();
            }

            await Held(visitor, 0, ct);
        }

        async Task Open(int more)
        {
            for (var at = 0; at < more; at++)
            {
                open.Add(await LiveCircuit.Open(visitor, page.Path, page.Shows, ct));
            }
        }
    }

    /// <summary>The bytes that are held once so many circuits are open.</summary>
    private static async Task<double> Held(Visitor visitor, int circuits, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while (await visitor.Page($"{MeasuringDoors.Root}/circuits", patience.Token) != $"{circuits}")
        {
            await Task.Delay(50, patience.Token);
        }

        return double.Parse(await visitor.Page($"{MeasuringDoors.Root}/memory", ct), CultureInfo.InvariantCulture);
    }

    private sealed record Page(string Name, string Path, string Shows);
}
