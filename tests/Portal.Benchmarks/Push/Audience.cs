using System.Diagnostics;
using Portal.Benchmarks.Circuits;
using Portal.Benchmarks.Company;

namespace Portal.Benchmarks.Push;

/// <summary>Two hundred open pages: eighty queues, sixty order lists of buyers, sixty of suppliers.</summary>
internal sealed class Audience : IAsyncDisposable
{
    private const int Buyers = 10;
    private const int Suppliers = 30;
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan LongestNoise = TimeSpan.FromSeconds(5);
    private readonly List<Visitor> _visitors = [];
    private readonly List<LiveCircuit> _circuits = [];
    private long _lastHeard;

    /// <summary>The open queues.</summary>
    public IReadOnlyList<LiveCircuit> Queues { get; private set; } = [];

    /// <summary>How many pages are open.</summary>
    public int Count => _circuits.Count;

    /// <summary>Everybody signs in and opens their pages.</summary>
    public static async Task<Audience> Arrive(Uri portal, SeededCompany company, CancellationToken ct)
    {
        var audience = new Audience();
        var buyers = await audience.SignIn(portal, Enumerable.Range(0, Buyers).Select(People.StaffAt), ct);
        var suppliers = await audience.SignIn(portal, company.Sample.Suppliers.TakeLast(Suppliers).Select(People.Sales), ct);
        audience.Queues = await audience.Open(buyers, 8, "/exceptions", "data-rows", ct);
        await audience.Open(buyers, 6, "/orders?size=50", "data-rows", ct);
        await audience.Open(suppliers, 2, "/orders?size=50", "data-rows", ct);
        return audience;
    }

    /// <summary>Waits until nothing has been rendered for a moment: the next click starts from rest.</summary>
    public async Task Rest(CancellationToken ct)
    {
        var since = Stopwatch.GetTimestamp();
        do
        {
            await Task.Delay(Quiet, ct);
        }
        while (Stopwatch.GetElapsedTime(Interlocked.Read(ref _lastHeard)) < Quiet && Stopwatch.GetElapsedTime(since) < LongestNoise);
    }

    /// <summary>Throws when a page was lost: fewer pages would flatter the figure.</summary>
    public void AreAllHere()
    {
        if (_circuits.FirstOrDefault(c => c.Broken is not null) is { } lost)
        {
            throw new InvalidOperationException($"A page was lost: {lost.Broken}");
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var circuit in _circuits)
        {
            await circuit.DisposeAsync();
        }

        _visitors.ForEach(v => v.Dispose());
    }

    private async Task<List<Visitor>> SignIn(Uri portal, IEnumerable<string> people, CancellationToken ct)
    {
        var here = new List<Visitor>();
        foreach (var email in people)
        {
            here.Add(await Visitor.SignIn(portal, email, People.Password, ct));
        }

        _visitors.AddRange(here);
        return here;
    }

    private async Task<List<LiveCircuit>> Open(List<Visitor> visitors, int each, string path, string shows, CancellationToken ct)
    {
        var opened = new List<LiveCircuit>();
        foreach (var visitor in visitors.SelectMany(v => Enumerable.Repeat(v, each)))
        {
            var circuit = await LiveCircuit.Open(visitor, path, shows, ct);
            circuit.Rendered += (_, at) => Interlocked.Exchange(ref _lastHeard, at);
            opened.Add(circuit);
        }

        _circuits.AddRange(opened);
        return opened;
    }
}
