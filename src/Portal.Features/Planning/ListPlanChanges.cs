using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Orders;
using Portal.Features.Kernel;

namespace Portal.Features.Planning;

/// <summary>What changed since yesterday: lines whose agreement moved since the beginning of yesterday (UTC), the last move of each line; nothing else is kept for it.</summary>
[Needs(Permissions.ReadPlanning)]
public sealed record ListPlanChanges(PlanFilter Filter, PageOf? Page = null) : IAsk<ListPlanChanges.View>
{
    /// <summary>A page of moves, how many there are, and how many come later or earlier.</summary>
    public sealed record View(IReadOnlyList<Row> Rows, int Total, int Later, int Earlier);

    /// <summary>A line that moved: from the last day expected to the new one, and by how much; null where nothing was or is expected.</summary>
    public sealed record Row(string OrderNumber, int Line, string ItemNumber, string Description, string PlantCode, string Supplier, DateOnly? From, DateOnly? To, decimal By, string Unit, DateTime At);

    internal sealed class Handler(PortalDb db, TimeProvider clock) : IRequestHandler<ListPlanChanges, View>
    {
        public async ValueTask<View> Handle(ListPlanChanges query, CancellationToken ct)
        {
            var page = query.Page ?? new PageOf(1, 25);
            var moved = Moved(query.Filter);
            var counts = await moved.GroupBy(m => 1).Select(g => new { All = g.Count(), Later = g.Count(m => m.Line.MovedTo > m.Line.MovedFrom), Earlier = g.Count(m => m.Line.MovedTo < m.Line.MovedFrom) }).FirstOrDefaultAsync(ct);
            var rows = await moved.OrderByDescending(m => m.Line.MovedAt).ThenBy(m => m.Line.Id).Skip(page.Skip).Take(page.Take)
                .Select(m => new Row(
                    m.Order.Number, m.Line.Number, m.Line.ItemNumber, m.Line.Description, m.Order.PlantCode, db.Suppliers.Where(s => s.SupplierId == m.Order.SupplierId).Select(s => s.Name).FirstOrDefault() ?? "",
                    m.Line.MovedFrom, m.Line.MovedTo, m.Line.MovedBy ?? 0, m.Line.Unit, m.Line.MovedAt!.Value))
                .ToListAsync(ct);
            return new(rows, counts?.All ?? 0, counts?.Later ?? 0, counts?.Earlier ?? 0);
        }

        private IQueryable<Move> Moved(PlanFilter filter)
        {
            var since = clock.GetUtcNow().UtcDateTime.Date.AddDays(-1);
            var moved = from l in db.Set<OrderLine>().AsNoTracking()
                        join o in db.Orders.AsNoTracking() on l.OrderId equals o.Id
                        where l.MovedAt >= since
                        select new Move { Line = l, Order = o };
            var (plant, buyer, supplier, text) = (filter.Plant, filter.Buyer, filter.Supplier, Domain.Values.SearchText.Of(filter.Search ?? "").Trim());
            moved = string.IsNullOrEmpty(plant) ? moved : moved.Where(m => m.Order.PlantCode == plant);
            moved = string.IsNullOrEmpty(buyer) ? moved : moved.Where(m => m.Order.Buyer == buyer);
            moved = text.Length == 0 ? moved : moved.Where(m => m.Order.SearchText.Contains(text));
            return string.IsNullOrEmpty(supplier) ? moved : moved.Where(m => db.Suppliers.Any(s => s.SupplierId == m.Order.SupplierId && s.Number == supplier));
        }

        private sealed class Move
        {
            public required OrderLine Line { get; init; }

            public required PurchaseOrder Order { get; init; }
        }
    }
}
