using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Cases;
using Portal.Domain.Orders;
using Portal.Domain.Planning;
using Portal.Features.Kernel;

namespace Portal.Features.Planning;

/// <summary>One item at one plant: its stock by day, what production needs, and the order lines that bring it.</summary>
[Needs(Permissions.ReadPlanning)]
public sealed record ShowItemPlan(string Plant, string Item) : IAsk<ShowItemPlan.View>
{
    /// <summary>The item's plan; quantities in its unit.</summary>
    public sealed record View(
        string PlantCode, string PlantName, string ItemNumber, string Name, string Unit, Stock? OnHand, Impact Impact, DateOnly? OutUnlessConfirmedOn, decimal OverdueArrivals,
        IReadOnlyList<PlannedDay> Days, IReadOnlyList<Need> Needs, IReadOnlyList<Line> Lines, IReadOnlyList<PlanWeek> Weeks);

    /// <summary>Stock as the ERP counted it (UTC); blocked stock is not part of what can be used.</summary>
    public sealed record Stock(decimal Unrestricted, decimal Blocked, decimal SafetyStock, DateTime AsOf);

    /// <summary>An open order line of the item; quantities in the order's unit.</summary>
    public sealed record Line(
        Guid OrderId, string OrderNumber, int Number, string Supplier, string Unit, string Currency, LineState State, decimal Quantity, decimal Received,
        IReadOnlyList<SchedulePart> Requested, IReadOnlyList<SchedulePart> Agreed, IReadOnlyList<SchedulePart> Answered, DateOnly? ExpediteTo, string? ExpediteReason)
    {
        /// <summary>True when an earlier day can be asked for.</summary>
        public bool CanBeEarlier => State is LineState.ToAnswer or LineState.InPolicy or LineState.Agreed;
    }

    internal sealed class Handler(PortalDb db, SupplyBook supplies, WeekBook weeks, TimeProvider clock) : IRequestHandler<ShowItemPlan, View>
    {
        private const int Weeks = 8;

        public async ValueTask<View> Handle(ShowItemPlan query, CancellationToken ct)
        {
            var plant = await db.Plants.AsNoTracking().SingleOrDefaultAsync(p => p.Code == query.Plant, ct) ?? throw new NotFound();
            var item = await db.Items.AsNoTracking().SingleOrDefaultAsync(i => i.Number == query.Item, ct) ?? throw new NotFound();
            var (key, today) = (new PlanKey(plant.Code, item.Number), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
            var supply = (await supplies.Of([key], ct))[key];
            var plan = PlanDesk.Projected(supply, today);
            var stock = await db.Stock.AsNoTracking().Where(s => s.PlantCode == plant.Code && s.ItemNumber == item.Number).Select(s => new Stock(s.Unrestricted, s.Blocked, s.SafetyStock, s.AsOf)).SingleOrDefaultAsync(ct);
            return new(
                plant.Code, plant.Name, item.Number, item.Name, item.Unit, stock, plan.Impact(), plan.OutUnlessConfirmedOn, plan.OverdueArrivals, plan.Days,
                [.. supply.Needs.OrderBy(n => n.On)], await Lines(key, ct), (await weeks.Of([key], today, Weeks, ct))[key]);
        }

        private async Task<List<Line>> Lines(PlanKey key, CancellationToken ct)
        {
            var found = await (from l in db.Set<OrderLine>().AsNoTracking()
                               join o in db.Orders.AsNoTracking() on l.OrderId equals o.Id
                               where l.ItemNumber == key.ItemNumber && o.PlantCode == key.PlantCode && l.State != LineState.Closed && l.State != LineState.Rejected
                               orderby l.NeededOn, o.Number
                               select new
                               {
                                   Line = l,
                                   l.Schedule,
                                   o.Number,
                                   o.Currency,
                                   Supplier = db.Suppliers.Where(s => s.SupplierId == o.SupplierId).Select(s => s.Name).FirstOrDefault() ?? "",
                               }).Take(200).ToListAsync(ct);
            return [.. found.Select(f => new Line(
                f.Line.OrderId, f.Number, f.Line.Number, f.Supplier, f.Line.Unit, f.Currency, f.Line.State, f.Line.Quantity, f.Line.Received,
                Parts(f.Schedule, Baseline.Requested), Parts(f.Schedule, Baseline.Agreed), f.Line.State is LineState.WaitingForBuyer ? Parts(f.Schedule, Baseline.Answered) : [], f.Line.ExpediteTo, f.Line.ExpediteReason))];
        }

        private static List<SchedulePart> Parts(IEnumerable<ScheduleLine> schedule, Baseline baseline) =>
            [.. schedule.Where(s => s.Baseline == baseline).OrderBy(s => s.OnDock).Select(s => new SchedulePart(s.Quantity, s.OnDock))];
    }
}
