using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Chaos.Worker;
using Portal.Data;
using Portal.Domain.Orders;
using Portal.Domain.Postings;
using Portal.Exchange.Erp;
using Portal.Features.Postings;
using Portal.Testing;

namespace Portal.Chaos;

/// <summary>A database, an ERP that outlives everything, a proxy before it, and workers that come and go.</summary>
internal sealed class Scene : IAsyncDisposable
{
    /// <summary>How long a test waits for what has to happen.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly DateOnly _onDock = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(17);
    private int _orders;
    private TimeSpan _toStart;

    private Scene(House house, Erp erp) => (House, Erp, Proxy) = (house, erp, new Proxy(erp.Url));

    /// <summary>When all orders are needed.</summary>
    public DateOnly OnDock => _onDock;

    public House House { get; }

    public Erp Erp { get; }

    public Proxy Proxy { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<Scene> Open(DatabaseProvider database)
    {
        var house = await House.Open(database);
        return new(house, await Erp.Start(Ct));
    }

    /// <summary>A worker that is ready and pumps.</summary>
    public async Task<Child> Worker(string off = "", int lease = ChaosSettings.LeaseSeconds, DuplicateProtection duplicates = DuplicateProtection.NativeKey)
    {
        var since = Stopwatch.StartNew();
        var worker = Child.Start("Portal.Chaos.Worker", new Dictionary<string, string>
        {
            ["CHAOS_PROVIDER"] = House.Database.Provider.ToString(),
            ["CHAOS_CONNECTION"] = House.Database.Connection,
            ["CHAOS_ERP"] = Proxy.Url.ToString(),
            ["CHAOS_LEASE"] = lease.ToString(CultureInfo.InvariantCulture),
            ["CHAOS_TIMEOUT"] = ChaosSettings.TimeoutSeconds.ToString(CultureInfo.InvariantCulture),
            ["CHAOS_CLASS"] = duplicates.ToString(),
            ["CHAOS_OFF"] = off,
        });
        Assert.True(await worker.Next("ready", Ct) is not null, "The worker did not start: " + worker.Log);
        _toStart = since.Elapsed;
        return worker;
    }

    /// <summary>A new order, known to both sides, that the supplier has not answered.</summary>
    public async Task<Guid> HasOrder()
    {
        var number = (4500000001L + _orders++).ToString(CultureInfo.InvariantCulture);
        await Erp.HasOrder(number, Kill.Lines, _onDock, Ct);
        var lines = Enumerable.Range(1, Kill.Lines).Select(n => House.LineContent(10 * n) with { Requested = [new SchedulePart(200, _onDock)] });
        return await House.HasOrder(House.Keller, House.Content(number, 1, [.. lines]));
    }

    /// <summary>Says a line to a worker and gives its answer.</summary>
    public Task<string?> Says(Child worker, string line) => worker.Ask(line, Ct);

    /// <summary>The supplier answers an order through the worker, which falls asleep while the ERP answers.</summary>
    public async Task Sleeps(Child worker)
    {
        Proxy.Arm(new Fault(Fault.Where.Answer, 0.5, worker.Freeze));
        await worker.Say($"answer {House.Keller.Value} {await HasOrder()}", Ct);
        Assert.True(await IsWithin(Patience, () => Task.FromResult(!Proxy.IsArmed)), worker.Log);
    }

    /// <summary>The supplier answers an order through the worker, which dies over it at the moment chosen.</summary>
    public async Task Dies(Child worker, Kill kill)
    {
        var order = await HasOrder();
        switch (kill.Moment)
        {
            case Moment.RequestHalfWritten:
                Proxy.Arm(new Fault(Fault.Where.Request, kill.Share, worker.Kill));
                break;
            case Moment.AnswerLost:
                Proxy.Arm(new Fault(Fault.Where.Answer, kill.Share, worker.Kill));
                break;
            default:
                Assert.Equal("armed", await worker.Ask($"arm {PointOf(kill.Moment)} {kill.Time}", Ct));
                break;
        }

        var answered = await worker.Ask($"answer {House.Keller.Value} {order}", Ct);
        Assert.True(answered is null or "answered", answered);
        Assert.True(await worker.WasKilled(Ct), "It ended by itself: " + worker.Log);
        Assert.False(Proxy.IsArmed, "The proxy never saw a posting.");
    }

    /// <summary>Waits until nothing is under way; false when something still is after twice the lease and what a process needs here to get going.</summary>
    public Task<bool> IsQuietInTime() => IsWithin((2 * ChaosSettings.Lease) + (2 * _toStart), async () =>
    {
        var exchange = await House.Send(new ShowExchange(), House.IntegrationAdmin);
        return exchange.Value!.Postings.All(c => c.State is PostingState.Confirmed or PostingState.Rejected or PostingState.Withdrawn or PostingState.Parked);
    });

    /// <summary>Waits until it is so; false when it is not after the time given.</summary>
    public static async Task<bool> IsWithin(TimeSpan time, Func<Task<bool>> so)
    {
        var since = Stopwatch.StartNew();
        while (!await so())
        {
            if (since.Elapsed > time)
            {
                return false;
            }

            await Task.Delay(20, Ct);
        }

        return true;
    }

    /// <summary>What is wrong between the portal and the ERP's ledger, in sentences; empty when every key had exactly one effect.</summary>
    public async Task<IReadOnlyList<string>> Differences()
    {
        var (orders, postings, entries) = await House.InDb(async db =>
        {
            var all = await db.Orders.AsNoTracking().Include(o => o.Lines).ThenInclude(l => l.Schedule).Include(o => o.Lines).ThenInclude(l => l.Answers).ToListAsync(Ct);
            return (all, await db.Postings.AsNoTracking().ToListAsync(Ct), await db.OrderEntries.AsNoTracking().Where(e => e.Kind == OrderEntryKind.PostingConfirmed).ToListAsync(Ct));
        });
        var held = new Dictionary<string, IReadOnlyList<Ledger.Line>>();
        foreach (var order in orders)
        {
            held[order.Number] = await Erp.Order(order.Number, Ct);
        }

        return Oracle.Differences(orders, postings, entries, await Erp.Ledger(Ct), held);
    }

    public async ValueTask DisposeAsync()
    {
        await Proxy.DisposeAsync();
        await Erp.DisposeAsync();
        await House.DisposeAsync();
    }

    private static string PointOf(Moment moment) => moment switch
    {
        Moment.AfterSaving => Death.Saved,
        Moment.AfterClaiming => KillPoints.Claimed,
        Moment.AnswerNotStored => KillPoints.Answered,
        Moment.AfterConfirming => KillPoints.Settled,
        _ => throw new ArgumentOutOfRangeException(nameof(moment), moment, "The proxy does that."),
    };
}
