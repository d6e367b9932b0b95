using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Cases;
using Portal.Domain.Kernel;
using Portal.Domain.Orders;
using Portal.Exchange.Erp;
using Portal.Features.Postings;
using Portal.Features.Sync;
using Portal.Testing;

namespace Portal.Features.Tests.Sync;

public sealed class ErpSyncTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_order_of_the_ERP_becomes_an_order_of_the_portal(DatabaseProvider database)
    {
        await using var it = await Synced.Open(database);
        var told = it.Erp.Holds(it.Erp.Order("4500000001"));

        await it.Run();

        var order = await it.Order("4500000001");
        Assert.Equal(House.Keller, order.SupplierId);
        Assert.Equal(("HAM", "Mara Brandt", OrderState.ToAnswer, 1), (order.PlantCode, order.Buyer, order.State, order.LinesToAnswer));
        Assert.Equal(it.House.Today.AddDays(2), order.AnswerBy);
        var line = Assert.Single(order.Lines);
        Assert.Equal(("BH-220", "C62", "VEND-0042", "castings"), (line.ItemNumber, line.Unit, line.SupplierItemNumber, line.ItemGroup));
        Assert.Equal([InboundState.Applied], await it.Documents());
        var entries = await it.House.InDb(db => db.OrderEntries.OrderBy(e => e.Kind).ToListAsync());
        Assert.Equal([OrderEntryKind.ChangedInErp, OrderEntryKind.Received], entries.Select(e => e.Kind));
        Assert.Equal(told.ChangedAt, entries[0].At, TimeSpan.FromMilliseconds(1));
        Assert.Equal(entries[0].At, entries[1].Since);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Running_twice_changes_nothing(DatabaseProvider database)
    {
        await using var it = await Synced.Open(database);
        it.Erp.Holds(it.Erp.Order("4500000001", 1, it.Erp.Line(10), it.Erp.Line(20, 50)));
        it.Erp.Holds(it.Erp.Order("4500000002") with { SupplierId = "NEW-1" });
        it.Erp.Stock.Add(new("10000003", "HAM", 120, 10, 40, it.House.Now));
        it.Erp.Demand.AddRange([new("10000003", "HAM", it.House.Today.AddDays(5), 80, "P-1"), new("10000003", "HAM", it.House.Today.AddDays(5), 80, null)]);
        it.Erp.Stoppages.Add(new("S1", "HAM", "10000003", it.House.Now, 45, "No housings"));
        await it.Run();
        var before = await it.Everything();

        await it.Run();
        await it.Run();

        Assert.Equal(before, await it.Everything());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Readings_overlap_and_what_comes_again_is_known(DatabaseProvider database)
    {
        await using var it = await Synced.Open(database);
        var first = it.Erp.Holds(it.Erp.Order("4500000001"));
        await it.Run();
        it.House.Clock.Advance(TimeSpan.FromSeconds(30));
        it.Erp.Holds(it.Erp.Order("4500000002"));

        await it.Run();

        Assert.Null(it.Erp.Asked[0]);
        Assert.True(it.Erp.Asked[1] <= first.ChangedAt.AddSeconds(-119));
        Assert.Equal([InboundState.Applied, InboundState.Applied], await it.Documents());
        Assert.Equal(2, await it.House.InDb(db => db.Orders.CountAsync()));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_date_in_the_future_does_not_hide_what_comes_before_it(DatabaseProvider database)
    {
        await using var it = await Synced.Open(database);
        it.Erp.Tells(it.Erp.Order("4500000001") with { Stamp = "x", ChangedAt = it.House.Now.AddYears(50) });
        await it.Run();
        it.House.Clock.Advance(TimeSpan.FromMinutes(10));
        it.Erp.Holds(it.Erp.Order("4500000002"));

        await it.Run();

        Assert.Equal(1, (await it.Order("4500000002")).LinesToAnswer);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_ERP_that_fails_is_recorded_and_recovers(DatabaseProvider database)
    {
        await using var it = await Synced.Open(database);
        it.Erp.Holds(it.Erp.Order("4500000001"));
        it.Erp.Trouble = new ErpUnreachable("The ERP is offline.");
        await it.Run();
        var failing = Assert.Single((await it.House.Send(new ListFeeds("DEMO"), House.IntegrationAdmin)).Value!);
        Assert.Equal((Feeds.MasterData, it.House.Now, "The ERP is offline."), (failing.Feed, failing.FailingSince, failing.LastError));
        var since = it.House.Now;
        it.House.Clock.Advance(TimeSpan.FromHours(1));
        await it.Run();
        Assert.Equal(since, (await it.House.Send(new ListFeeds("DEMO"), House.IntegrationAdmin)).Value![0].FailingSince);

        it.Erp.Trouble = null;
        await it.Run();

        Assert.All((await it.House.Send(new ListFeeds(), House.IntegrationAdmin)).Value!, f => Assert.Null(f.FailingSince));
        Assert.Equal(1, (await it.Order("4500000001")).LinesToAnswer);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_reading_that_succeeds_brings_forward_what_waited_to_be_posted_and_one_that_fails_does_not(DatabaseProvider database)
    {
        await using var it = await Synced.Open(database);
        it.Erp.Holds(it.Erp.Order("4500000001"));
        await it.Run();
        await it.Answers("4500000001", 10, 200, 17);
        for (var attempt = 0; attempt < 10; attempt++)
        {
            it.House.Clock.Advance(TimeSpan.FromMinutes(20));
            var taken = Assert.Single((await it.House.Send(new ClaimPostings("DEMO", 10), House.Portal)).Value!);
            await it.House.Send(new SettlePosting(taken.Id, taken.Fencing, null, Why: "It does not answer."), House.Portal);
        }

        var due = await it.House.InDb(db => db.Postings.Select(p => p.NextAttemptAt).SingleAsync());
        it.House.Clock.Advance(TimeSpan.FromMinutes(2));
        it.Erp.Trouble = new ErpUnreachable("The ERP is offline.");
        await it.Run();
        var offline = await it.House.InDb(db => db.Postings.Select(p => p.NextAttemptAt).SingleAsync());
        it.Erp.Trouble = null;
        await it.Run();

        Assert.Equal((due, it.House.Now), (offline, await it.House.InDb(db => db.Postings.Select(p => p.NextAttemptAt).SingleAsync())));
        Assert.True(due > it.House.Now);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_the_ERP_holds_as_confirmed_is_agreed_from_the_start(DatabaseProvider database)
    {
        await using var it = await Synced.Open(database);
        var day = it.House.Today.AddDays(20);
        it.Erp.Holds(it.Erp.Order("4500000001", 1, it.Erp.Line(10) with { Confirmed = [new(200, day)] }, it.Erp.Line(20) with { Confirmed = [new(50, day)] }));

        await it.Run();

        var order = await it.Order("4500000001");
        Assert.Equal([LineState.Agreed, LineState.ToAnswer], order.Lines.OrderBy(l => l.Number).Select(l => l.State));
        Assert.Equal([new SchedulePart(200, day)], order.Line(10).Parts(Baseline.Agreed));
        Assert.Null(order.Line(10).Answer);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Four_hundred_orders_flow_in_seconds(DatabaseProvider database)
    {
        await using var it = await Synced.Open(database);
        it.Erp.Holds(it.Erp.Order("4500000001"));
        await it.Run();
        for (var i = 0; i < 400; i++)
        {
            it.Erp.Holds(it.Erp.Order($"46{i:00000000}", 1, it.Erp.Line(10), it.Erp.Line(20), it.Erp.Line(30)));
        }

        var started = TimeProvider.System.GetTimestamp();
        await it.Run();

        TestContext.Current.TestOutputHelper?.WriteLine($"400 orders on {database}: {TimeProvider.System.GetElapsedTime(started)}");
        Assert.Equal(401, await it.House.InDb(db => db.Orders.CountAsync()));
        Assert.Empty(await it.Cases(CaseKind.MasterDataUnknown));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_the_ERP_says_is_wrong_stands_at_its_feed_and_keeps_no_other_feed_from_being_read(DatabaseProvider database)
    {
        await using var it = await Synced.Open(database);
        it.Erp.Holds(it.Erp.Order("4500000001"));
        await it.Run();
        it.Erp.Holds(it.Erp.Order("4500000002"));
        it.Erp.MasterDataTrouble = new ErpFailed("model.product.product.search_read failed: KeyError");

        await it.Run();

        var feeds = (await it.House.Send(new ListFeeds("DEMO"), House.IntegrationAdmin)).Value!.ToDictionary(f => f.Feed);
        Assert.Equal("model.product.product.search_read failed: KeyError", feeds[Feeds.MasterData].LastError);
        Assert.Null(feeds[Feeds.Orders].FailingSince);
        Assert.Equal(1, (await it.Order("4500000002")).LinesToAnswer);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Two_equal_needs_are_two_and_stock_and_demand_ring_the_plan_when_they_change(DatabaseProvider database)
    {
        await using var it = await Synced.Open(database);
        it.Erp.Stock.Add(new("10000003", "HAM", 120, 10, 40, it.House.Now));
        var need = new ErpDemand("10000003", "HAM", it.House.Today.AddDays(5), 80, null);
        it.Erp.Demand.AddRange([need, need]);
        await it.Run();
        await it.Run();

        Assert.Equal(160, await it.House.InDb(db => db.Demand.SumAsync(d => d.Quantity)));
        Assert.Equal(1, await Rung(it));
        it.Erp.Demand.Remove(need);
        await it.Run();
        Assert.Equal((80m, 2), (await it.House.InDb(db => db.Demand.SumAsync(d => d.Quantity)), await Rung(it)));
        var plant = await it.House.InDb(db => db.Plants.Select(p => p.Id).SingleAsync());
        var told = await it.House.InDb(db => db.Outbox.Where(m => m.Type == "SupplyMoved").OrderBy(m => m.At).FirstAsync());
        Assert.Contains(plant.ToString(), told.Payload, StringComparison.Ordinal);
        Assert.Equal(SupplierId.House, told.SupplierId);
    }

    [Theory]
    [InlineData("PCS", "C62", "BX", 10)]
    [InlineData("BX", "BX", null, null)]
    [InlineData("PAL", "PAL", null, null)]
    public async Task A_line_says_how_the_supplier_packs_only_in_the_unit_that_this_is_told_in(string ordered, string unit, string? packed, int? factor)
    {
        await using var it = await Synced.Open(DatabaseProvider.Sqlite);
        it.Erp.Units.AddRange([new("BX", null, "box of ten", 0), new("PAL", null, "pallet", 0)]);
        it.Erp.SupplierItems[0] = new("SUP-100", "10000003", "VEND-0042", "BX", 10);
        it.Erp.Holds(it.Erp.Order("4500000001", 1, it.Erp.Line(10, 12) with { UnitId = ordered }));

        await it.Run();

        var line = Assert.Single((await it.Order("4500000001")).Lines);
        Assert.Equal((unit, packed, (decimal?)factor), (line.Unit, line.SupplierUnit, line.SupplierFactor));
    }

    private static Task<int> Rung(Synced it) => it.House.InDb(db => db.Outbox.CountAsync(m => m.Type == "SupplyMoved"));
}
