using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Portal.Data;
using Portal.Domain.Cases;
using Portal.Domain.Orders;
using Portal.Exchange.Erp;
using Portal.Features.Orders;
using Portal.Features.Sync;
using Portal.Testing;

namespace Portal.Features.Tests.Sync;

/// <summary>A house connected to an ERP in memory.</summary>
internal sealed class Synced : IAsyncDisposable
{
    private readonly ErpSync _sync;

    private Synced(House house, ErpConnectionOptions connection)
    {
        House = house;
        Erp = new FakeErp(house.Clock);
        Work = house.Services.GetRequiredService<InboundWork>();
        _sync = new ErpSync(house.UseCases, Work, connection, Erp, NullLogger<ErpSync>.Instance);
    }

    public House House { get; }

    public FakeErp Erp { get; }

    public InboundWork Work { get; }

    public static async Task<Synced> Open(DatabaseProvider database) => new(await House.Open(database), new ErpConnectionOptions { Code = "DEMO", Kind = "fake", OverlapSeconds = 120 });

    public async Task Run() => Assert.True(await _sync.Run(TestContext.Current.CancellationToken));

    public Task<PurchaseOrder> Order(string number) => House.InDb(db => db.Orders.AsNoTracking()
        .Include(o => o.Revisions).Include(o => o.Lines).ThenInclude(l => l.Schedule).Include(o => o.Lines).ThenInclude(l => l.Answers).SingleAsync(o => o.Number == number));

    public Task<InboundState[]> Documents() => House.InDb(db => db.Inbound.OrderBy(d => d.ChangedAt).ThenBy(d => d.Id).Select(d => d.State).ToArrayAsync());

    public Task<ExceptionCase[]> Cases(CaseKind kind) => House.InDb(db => db.Cases.AsNoTracking().Include(c => c.History).Where(c => c.Kind == kind).OrderBy(c => c.OpenedAt).ToArrayAsync());

    /// <summary>The supplier answers a line so many days later than asked.</summary>
    public async Task Answers(string number, int line, decimal quantity, int inDays)
    {
        var order = await Order(number);
        var answered = await House.Send(
            new AnswerLines(order.Id, order.Revision, [new(line, AnswerKind.Change, [new SchedulePart(quantity, House.Today.AddDays(inDays))])]),
            c => c.BecomeSupplier(order.SupplierId, House.Person(1), "Keller, sales", new HashSet<string> { "*" }));
        Assert.Null(answered.Error);
    }

    /// <summary>How many rows each table holds, and what their versions add up to: running something twice must not move it.</summary>
    public Task<string> Everything() => House.InDb(async db => string.Join('\n', new[]
    {
        $"suppliers {await db.Suppliers.CountAsync()} {await db.Suppliers.SumAsync(x => x.Version)}",
        $"items {await db.Items.CountAsync()} {await db.Items.SumAsync(x => x.Version)}",
        $"plants {await db.Plants.CountAsync()} {await db.Plants.SumAsync(x => x.Version)}",
        $"units {await db.Units.CountAsync()} {await db.Units.SumAsync(x => x.Version)}",
        $"calendars {await db.Calendars.CountAsync()} {await db.Calendars.SumAsync(x => x.Version)}",
        $"supplier items {await db.SupplierItems.CountAsync()} {await db.SupplierItems.SumAsync(x => x.Version)}",
        $"lanes {await db.Lanes.CountAsync()} {await db.Lanes.SumAsync(x => x.Version)}",
        $"references {await db.CrossReferences.CountAsync()} {await db.CrossReferences.SumAsync(x => x.Version)}",
        $"orders {await db.Orders.CountAsync()} {await db.Orders.SumAsync(x => x.Version)} revisions {await db.Orders.SelectMany(o => o.Revisions).CountAsync()}",
        $"schedule {string.Join(',', await db.Orders.SelectMany(o => o.Lines).SelectMany(l => l.Schedule).Select(s => s.Id).OrderBy(i => i).ToListAsync())}",
        $"entries {await db.OrderEntries.CountAsync()} cases {await db.Cases.CountAsync()} {await db.Cases.SumAsync(x => x.Version)} postings {await db.Postings.CountAsync()}",
        $"documents {string.Join(',', await db.Inbound.OrderBy(d => d.Id).Select(d => d.State).ToListAsync())}",
        $"stock {string.Join(',', await db.Stock.OrderBy(s => s.Id).Select(s => s.Id).ToListAsync())}",
        $"demand {string.Join(',', await db.Demand.OrderBy(s => s.Id).Select(s => s.Id).ToListAsync())}",
        $"stoppages {string.Join(',', await db.Stoppages.OrderBy(s => s.Id).Select(s => s.Id).ToListAsync())}",
        $"audit {await db.Audit.CountAsync()} outbox {await db.Outbox.CountAsync()}",
    }));

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
