using System.Runtime.CompilerServices;
using Portal.Exchange.Erp;

namespace Portal.Testing;

/// <summary>An ERP in memory: what it holds is what a test put there, and it fails when told to.</summary>
public sealed class FakeErp(TimeProvider clock) : IErpConnector
{
    private readonly List<ErpOrder> _orders = [];
    private int _stamp;

    public ErpCapabilities Capabilities { get; init; } = new(DuplicateProtection.NativeKey, Splits: true, Prices: true, Supply: true, Stoppages: true);

    public List<ErpUnit> Units { get; } = [new("PCS", "C62", "pcs", 0)];

    public List<ErpCalendar> Calendars { get; } = [new("DE", "Germany", [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], [])];

    public List<ErpPlant> Plants { get; } = [new("HAM", "Hamburg", "EMEA", "Europe/Berlin", "DE")];

    public List<ErpSupplier> Suppliers { get; } = [new("SUP-100", "Keller Guss", "EMEA", "DE", "de", "sales@keller.example", "DE", 2, 10)];

    public List<ErpItem> Items { get; } = [new("10000003", "BH-220", "Bearing housing BH-220", "castings", "PCS")];

    public List<ErpSupplierItem> SupplierItems { get; } = [new("SUP-100", "10000003", "VEND-0042", null, null)];

    public List<ErpLane> Lanes { get; } = [new("SUP-100", "HAM", 3)];

    public List<ErpStock> Stock { get; } = [];

    public List<ErpDemand> Demand { get; } = [];

    public List<ErpStoppage> Stoppages { get; } = [];

    /// <summary>Thrown by every reading while it is set.</summary>
    public Exception? Trouble { get; set; }

    /// <summary>Thrown by readings of master data while it is set.</summary>
    public Exception? MasterDataTrouble { get; set; }

    /// <summary>From when each reading of orders asked.</summary>
    public List<DateTime?> Asked { get; } = [];

    public int PageSize { get; init; } = 100;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The ERP holds this state of an order from now on; it is told under a stamp of its own.</summary>
    public ErpOrder Holds(ErpOrder order)
    {
        _orders.RemoveAll(o => o.Number == order.Number);
        var told = order with { ChangedAt = Now.AddTicks(10 * ++_stamp), Stamp = $"{_stamp}" };
        _orders.Add(told);
        return told;
    }

    /// <summary>Tells a state again exactly as it is given, such as one that comes late.</summary>
    public void Tells(ErpOrder order) => _orders.Add(order);

    /// <summary>An order of one line of 200 pieces, needed in 17 days, unless told otherwise.</summary>
    public ErpOrder Order(string number, int revision = 1, params ErpOrderLine[] lines) => new(
        number, "SUP-100", "HAM", "Mara Brandt", "EUR", "Net 30", "DAP Hamburg", DateOnly.FromDateTime(Now), revision, Now, "", false, false, null,
        lines.Length > 0 ? lines : [Line(10)]);

    public ErpOrderLine Line(int number, decimal quantity = 200, int inDays = 17, decimal price = 61.40m, decimal received = 0) => new(
        $"L{number}", number, "10000003", "Bearing housing BH-220", null, quantity, "PCS", price, 1, null, null, null, false, received,
        [new(quantity, DateOnly.FromDateTime(Now).AddDays(inDays))], []);

    public Task<ErpMasterData> ReadMasterData(DateTime? since, CancellationToken ct) => (Trouble ?? MasterDataTrouble) is not { } trouble
        ? Task.FromResult(new ErpMasterData(Now, [.. Units], [.. Calendars], [.. Plants], [.. Suppliers], [.. Items], [.. SupplierItems], [.. Lanes]))
        : throw trouble;

    public async IAsyncEnumerable<IReadOnlyList<ErpOrder>> ReadOrders(DateTime? since, [EnumeratorCancellation] CancellationToken ct)
    {
        Asked.Add(since);
        await Task.CompletedTask;
        foreach (var page in _orders.Where(o => since is null || o.ChangedAt >= since).OrderBy(o => o.ChangedAt).Chunk(PageSize))
        {
            yield return Trouble is null ? page : throw Trouble;
        }
    }

    public Task<ErpSupplyPicture> ReadSupply(DateTime? since, CancellationToken ct) =>
        Trouble is null ? Task.FromResult(new ErpSupplyPicture(Now, [.. Stock], [.. Demand], [.. Stoppages])) : throw Trouble;

    public Task<ErpPostingAnswer> Post(ErpPosting posting, CancellationToken ct) => throw new NotSupportedException("This ERP is only read.");

    public Task<ErpPostingAnswer?> LookUp(ErpPosting posting, CancellationToken ct) => throw new NotSupportedException("This ERP is only read.");
}
