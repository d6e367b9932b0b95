using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using Portal.Exchange.Erp;

namespace Portal.Connectors.Tryton;

/// <summary>Talks to Tryton 6.0, which has no key and no unique reference: a mark on the line tells what was posted.</summary>
internal sealed class TrytonConnector(TrytonClient client, TimeProvider time) : IErpConnector
{
    private readonly TrytonMasterData _masterData = new(client);
    private readonly TrytonOrders _orders = new(client);

    // An amendment remakes the planned receipts of all lines: one posting per order at a time. Striped, so that the set stays small.
    private readonly SemaphoreSlim[] _oneAtATime = [.. Enumerable.Range(0, 32).Select(_ => new SemaphoreSlim(1, 1))];

    public ErpCapabilities Capabilities { get; } = new(DuplicateProtection.LookUpOnly, Splits: true, Prices: true, Supply: false, Stoppages: false);

    public Task<ErpMasterData> ReadMasterData(DateTime? since, CancellationToken ct) => Reading(() => _masterData.Read(since, ct));

    public async IAsyncEnumerable<IReadOnlyList<ErpOrder>> ReadOrders(DateTime? since, [EnumeratorCancellation] CancellationToken ct)
    {
        var changed = await Reading(() => _orders.Changed(since, ct));
        if (changed.Count == 0)
        {
            yield break;
        }

        var names = await Reading(() => _masterData.Names(ct));
        // The instant is that of the search: what changes while we read is read again by the next poll.
        var changedAt = changed.ToDictionary(order => order.Id, order => order.ChangedAt);
        foreach (var ids in changed.Select(order => order.Id).Chunk(TrytonOrders.PageSize))
        {
            var page = await Reading(() => _orders.Read(ids, ct));
            var orders = page.Where(order => order.Lines.Count > 0).Select(order => Order(order, names.Units, names.Plants, changedAt[order.Id])).ToList();
            if (orders.Count > 0)
            {
                yield return orders;
            }
        }
    }

    public Task<ErpSupplyPicture> ReadSupply(DateTime? since, CancellationToken ct) =>
        Task.FromResult(new ErpSupplyPicture(since ?? DateTime.UnixEpoch, [], [], []));

    public async Task<ErpPostingAnswer> Post(ErpPosting posting, CancellationToken ct)
    {
        var gate = _oneAtATime[(uint)string.GetHashCode(posting.OrderNumber, StringComparison.Ordinal) % _oneAtATime.Length];
        await gate.WaitAsync(ct);
        try
        {
            return await new TrytonPosting(client, _orders, posting, time).Run(ct);
        }
        finally
        {
            gate.Release();
        }
    }

    public async Task<ErpPostingAnswer?> LookUp(ErpPosting posting, CancellationToken ct) =>
        await _orders.Find(posting.OrderNumber, ct) is { } order && TrytonPosting.Line(order, posting) is { Mark: { } mark } && mark.Knows(posting.Key)
            ? TrytonPosting.Taken(order, mark, posting)
            : null;

    /// <summary>What Tryton itself says is wrong while it is read, such as a right or a module that is missing.</summary>
    private static async Task<T> Reading<T>(Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (Exception no) when (no is TrytonRefusal or TrytonFailure or TrytonStale)
        {
            throw new ErpFailed(no.Message, no);
        }
    }

    private static ErpOrder Order(TrytonOrder o, TrytonNames units, TrytonNames plants, DateTime changedAt)
    {
        ErpOrderLine[] lines = [.. o.Lines.Select(line => Line(o, line, units))];
        var order = new ErpOrder(
            o.Number, o.Supplier, plants[o.Warehouse], o.Buyer, o.Currency, o.PaymentTerm, null, o.PurchaseDate ?? DateOnly.FromDateTime(changedAt), o.Revision, default, "",
            o.State == "cancelled" || lines.All(line => line.Cancelled), o.State == "done", o.Comment, lines);
        return order with { ChangedAt = changedAt, Stamp = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(order)))[..32] };
    }

    private static ErpOrderLine Line(TrytonOrder o, TrytonLine l, TrytonNames units) => new(
        l.Id.ToString(CultureInfo.InvariantCulture),
        l.Position,
        l.Item,
        l.Description ?? l.ProductName ?? "",
        l.SupplierCode,
        l.Quantity,
        units[l.Unit],
        l.UnitPrice,
        1,
        null,
        null,
        o.InvoiceMethod switch { "order" => "two-way", "shipment" => "three-way", _ => null },
        l.Cancelled,
        l.Received,
        LineDates.Requested(o, l),
        LineDates.Confirmed(o, l));
}
