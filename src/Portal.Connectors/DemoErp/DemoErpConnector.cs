using System.Globalization;
using System.Runtime.CompilerServices;
using Portal.Exchange.Erp;

namespace Portal.Connectors.DemoErp;

/// <summary>Talks to the demo's own ERP, which takes an idempotency key.</summary>
internal sealed class DemoErpConnector(DemoErpClient client) : IErpConnector
{
    public ErpCapabilities Capabilities { get; } = new(DuplicateProtection.NativeKey, Splits: true, Prices: true, Supply: true, Stoppages: true);

    public async Task<ErpMasterData> ReadMasterData(DateTime? since, CancellationToken ct)
    {
        var readUpTo = new Watermark();
        return new ErpMasterData(
            default,
            await All<DemoErpUnit, ErpUnit>("units", u => new(u.Id, u.Rec20, u.Name, u.Decimals)),
            await All<DemoErpCalendar, ErpCalendar>("calendars", c => new(c.Id, c.Name, c.WorkingDays, c.DaysOff)),
            await All<DemoErpPlant, ErpPlant>("plants", p => new(p.Id, p.Name, p.Region, p.TimeZone, p.CalendarId)),
            await All<DemoErpSupplier, ErpSupplier>("suppliers", s => new(s.Id, s.Name, s.Region, s.Country, s.Language, s.Email, s.CalendarId, s.AcknowledgeWithinDays, s.ConfirmDaysBefore)),
            await All<DemoErpItem, ErpItem>("items", i => new(i.Id, i.Number, i.Name, i.Group, i.UnitId)),
            await All<DemoErpSupplierItem, ErpSupplierItem>("supplier-items", s => new(s.SupplierId, s.ItemId, s.SupplierItemNumber, s.SupplierUnit, s.Factor)),
            await All<DemoErpLane, ErpLane>("lanes", l => new(l.SupplierId, l.PlantId, l.TransitDays)))
        {
            ReadUpTo = readUpTo.Value,
        };

        Task<List<TOut>> All<TIn, TOut>(string list, Func<TIn, TOut> map) => Read(list, since, map, readUpTo, ct);
    }

    public async IAsyncEnumerable<IReadOnlyList<ErpOrder>> ReadOrders(DateTime? since, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var page in client.Pages<DemoErpOrder>("orders", since, ct))
        {
            yield return [.. page.Items.Select(Order)];
        }
    }

    public async Task<ErpSupplyPicture> ReadSupply(DateTime? since, CancellationToken ct)
    {
        var readUpTo = new Watermark();
        var stock = await Read<DemoErpStock, ErpStock>("stock", since, s => new(s.ItemId, s.PlantId, s.Unrestricted, s.Blocked, s.SafetyStock, s.AsOf), readUpTo, ct);
        var demand = await Read<DemoErpDemand, DemoErpDemand>("demand", since, d => d, readUpTo, ct);
        var stoppages = await Read<DemoErpStoppage, ErpStoppage>("stoppages", since, s => new(s.Id, s.PlantId, s.ItemId, s.StartedAt, s.Minutes, s.Reason), readUpTo, ct);
        return new ErpSupplyPicture(readUpTo.Value, stock, [.. Last(demand).SelectMany(Needs)], stoppages);
    }

    public async Task<ErpPostingAnswer> Post(ErpPosting posting, CancellationToken ct)
    {
        var (answer, problem) = await client.Post<DemoErpPosted>("api/confirmations", posting.Key, Confirmation(posting), ct);
        return answer is not null
            ? ErpPostingAnswer.Accepted(answer.Document)
            : ErpPostingAnswer.Refused(problem?.Code ?? "erp.refused", problem?.Detail ?? "The ERP refused it without a reason.");
    }

    public async Task<ErpPostingAnswer?> LookUp(ErpPosting posting, CancellationToken ct) =>
        await client.Get<DemoErpPosted>("api/postings/" + Uri.EscapeDataString(posting.Key), ct) is { } posted
            ? ErpPostingAnswer.Accepted(posted.Document)
            : null;

    private async Task<List<TOut>> Read<TIn, TOut>(string list, DateTime? since, Func<TIn, TOut> map, Watermark readUpTo, CancellationToken ct)
    {
        var all = new List<TOut>();
        await foreach (var page in client.Pages<TIn>(list, since, ct))
        {
            readUpTo.Lower(page.ReadUpTo);
            all.AddRange(page.Items.Select(map));
        }

        return all;
    }

    /// <summary>A pair of item and plant that changed while it was read is there twice, and a set replaces the one before it whole.</summary>
    private static IEnumerable<DemoErpDemand> Last(List<DemoErpDemand> demand) => demand.GroupBy(set => (set.ItemId, set.PlantId)).Select(sets => sets.Last());

    private static IEnumerable<ErpDemand> Needs(DemoErpDemand set) => set.Demand
        .Select(need => new ErpDemand(set.ItemId, set.PlantId, need.NeededOn, need.Quantity, need.PeggedTo))
        .DefaultIfEmpty(new ErpDemand(set.ItemId, set.PlantId, DateOnly.FromDateTime(set.ChangedAt), 0, null));

    private static ErpOrder Order(DemoErpOrder o) => new(
        o.Number, o.SupplierId, o.PlantId, o.Buyer, o.Currency, o.PaymentTerms, o.Incoterms, o.OrderedOn, o.Revision, o.ChangedAt,
        o.Sequence.ToString(CultureInfo.InvariantCulture), o.Cancelled, o.Closed, o.Note, [.. o.Lines.Select(Line)]);

    private static ErpOrderLine Line(DemoErpLine l) => new(
        l.Id, l.Number, l.ItemId, l.Description, l.SupplierItemNumber, l.Quantity, l.UnitId, l.NetPrice, l.PriceUnit, l.OverTolerance, l.UnderTolerance,
        l.MatchLevel, l.Cancelled, l.ReceivedQuantity, [.. l.Schedule.Select(part => new ErpScheduleLine(part.Quantity, part.OnDock))], l.Confirmed, l.Complete,
        l.Schedule.Any(part => part.NeededOn is not null) ? [.. l.Schedule.Select(part => new ErpScheduleLine(part.Quantity, part.NeededOn ?? part.OnDock))] : null);

    private static DemoErpConfirmation Confirmation(ErpPosting p) => new(
        p.OrderNumber,
        p.LineNumber,
        p.Version,
        p.Action == ErpPostingAction.CancelLine ? [] : p.Schedule,
        p.Action == ErpPostingAction.ConfirmAndUpdate ? p.Quantity : null,
        p.Price,
        p.Price is null ? null : p.PriceUnit,
        p.SubstituteItem,
        p.Action == ErpPostingAction.ConfirmAndUpdate,
        p.Action == ErpPostingAction.CancelLine,
        p.Asked);

    /// <summary>The lowest instant up to which all lists were read.</summary>
    private sealed class Watermark
    {
        public DateTime Value { get; private set; } = DateTime.MaxValue;

        public void Lower(DateTime readUpTo) => Value = readUpTo < Value ? readUpTo : Value;
    }
}
