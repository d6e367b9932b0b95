using Portal.Exchange.Erp;
using Portal.Features.Planning;
using Portal.Features.Postings;
using Portal.Features.Sync;

namespace Portal.Web.Setup.Demo;

/// <summary>Takes the ERP's orders in on the days on which they were placed, by the use cases of the synchronisation.</summary>
internal sealed class DemoIntake(DemoCast cast, IErpGate gate, InboundWork inbound, TimeProvider clock)
{
    private const string OldErp = "LEGACY";
    private const int FewOrders = 50;

    private IErpConnector Erp => gate.Connector(ErpSetup.DemoCode);

    /// <summary>Master data, then orders day by day; what was taken in before is not taken in again.</summary>
    public async Task All(IReadOnlySet<string> known, CancellationToken ct)
    {
        var data = await Erp.ReadMasterData(null, ct);
        var orders = await Orders(ct);
        if (orders.Count >= FewOrders)
        {
            await Homonyms(data, orders, ct);
        }

        await cast.Do(new TakeMasterData(ErpSetup.DemoCode, data, []), DemoCast.Portal, ct);
        await cast.Gather(ct);
        // Before the orders, so that every case of the history knows what it endangers.
        var supply = await cast.Do(new TakeSupply(ErpSetup.DemoCode, await Erp.ReadSupply(null, ct)), DemoCast.Portal, ct);
        foreach (var day in orders.Where(o => !known.Contains(o.Number)).GroupBy(o => o.OrderedOn).OrderBy(d => d.Key))
        {
            await Take([.. day], Morning(day.Key), ct);
        }

        foreach (var part in supply!.Chunk(WorkOutPlan.Most))
        {
            await cast.Do(new WorkOutPlan(part), DemoCast.Portal, ct);
        }
    }

    /// <summary>What the ERP says of some orders now, as if it had said it at the time given.</summary>
    public async Task Some(IReadOnlyDictionary<string, DateTime> numbers, CancellationToken ct)
    {
        foreach (var order in (await Orders(ct)).Where(o => numbers.ContainsKey(o.Number)))
        {
            await Take([order], numbers[order.Number], ct);
        }
    }

    /// <summary>All orders of the ERP.</summary>
    public async Task<IReadOnlyList<ErpOrder>> Orders(CancellationToken ct)
    {
        var all = new List<ErpOrder>();
        await foreach (var page in Erp.ReadOrders(null, ct))
        {
            all.AddRange(page);
        }

        return all;
    }

    private Task Take(IReadOnlyList<ErpOrder> orders, DateTime at, CancellationToken ct) => DemoClock.At(at, async () =>
    {
        await cast.Do(new StoreInboundOrders(ErpSetup.DemoCode, [.. orders.Select((o, i) => o with { ChangedAt = at.AddSeconds(i - 90) })]), DemoCast.Portal, ct);
        await inbound.ApplyReceived(again: true, ct);
    });

    private DateTime Morning(DateOnly day)
    {
        var (morning, now) = (day.ToDateTime(new TimeOnly(6, 40), DateTimeKind.Utc), clock.GetUtcNow().UtcDateTime.AddMinutes(-5));
        return morning < now ? morning : now;
    }

    /// <summary>Two items of an older ERP bear numbers that this one uses for something else: orders that name them wait for a steward.</summary>
    private async Task Homonyms(ErpMasterData data, IReadOnlyList<ErpOrder> orders, CancellationToken ct)
    {
        var used = orders.SelectMany(o => o.Lines.Select(l => l.ItemId).Distinct()).CountBy(i => i).OrderBy(i => i.Value).ThenBy(i => i.Key, StringComparer.Ordinal).Take(2).Select(i => i.Key).ToList();
        var old = data.Items.Where(i => used.Contains(i.Id)).Select(i => i with { Id = $"L-{i.Number}", Name = $"Spare part {i.Number} (old plant)" });
        var longAgo = clock.GetUtcNow().UtcDateTime.AddDays(-90);
        await DemoClock.At(longAgo, async () => await cast.Do(new TakeMasterData(OldErp, new ErpMasterData(longAgo, data.Units, [], [], [], [.. old], [], []), []), DemoCast.Portal, ct));
    }
}
