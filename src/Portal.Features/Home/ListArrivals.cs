using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Orders;
using Portal.Features.Kernel;

namespace Portal.Features.Home;

/// <summary>What is expected at the docks from a day on: agreed, or requested and not yet confirmed; by day, plant and order.</summary>
/// <param name="Days">How many days from <paramref name="From"/>, 1 to 92.</param>
[Needs(Permissions.ReadOrders)]
public sealed record ListArrivals(DateOnly From, int Days = 7, PageOf? Page = null) : IAsk<ListArrivals.View>
{
    /// <summary>A page of arrivals, and how many of all of them are confirmed.</summary>
    public sealed record View(IReadOnlyList<Row> Rows, int Total, int Confirmed);

    /// <summary>One part of a line; the quantity is what is still to come, the unit by UN/ECE Rec 20, the value net in the order's currency.</summary>
    public sealed record Row(
        DateOnly OnDock, string Plant, string OrderNumber, int Line, string Item, string Description, decimal Quantity, string Unit, string Supplier, bool Confirmed, decimal Value, string Currency);

    internal sealed class Validator : AbstractValidator<ListArrivals>
    {
        public Validator() => RuleFor(q => q.Days).InclusiveBetween(1, 92);
    }

    internal sealed class Handler(PortalDb db) : IRequestHandler<ListArrivals, View>
    {
        public async ValueTask<View> Handle(ListArrivals query, CancellationToken ct)
        {
            var until = query.From.AddDays(query.Days);
            var page = query.Page ?? new PageOf(1, 25);
            // Counted and cut to a page before anything is looked up for it.
            var expected = db.Set<ScheduleLine>().AsNoTracking().Where(s => s.Expected != null && s.OnDock >= query.From && s.OnDock < until);
            var counts = await expected.GroupBy(s => s.Baseline).Select(g => new { Baseline = g.Key, Parts = g.Count() }).ToListAsync(ct);
            var shown = expected.OrderBy(s => s.OnDock).ThenBy(s => s.PlantCode).ThenBy(s => s.OrderId).ThenBy(s => s.LineId).Skip(page.Skip).Take(page.Take);
            var parts = from part in shown
                        join line in db.Set<OrderLine>() on new { part.SupplierId, Id = part.LineId } equals new { line.SupplierId, line.Id }
                        join order in db.Orders on new { part.SupplierId, Id = part.OrderId } equals new { order.SupplierId, order.Id }
                        select new { order, line, part };
            var rows = await parts.OrderBy(x => x.part.OnDock).ThenBy(x => x.part.PlantCode).ThenBy(x => x.order.Number).ThenBy(x => x.line.Number)
                .Select(x => new Row(
                    x.part.OnDock, db.Plants.Where(p => p.Code == x.part.PlantCode).Select(p => p.Name).FirstOrDefault() ?? x.part.PlantCode, x.order.Number, x.line.Number,
                    x.line.ItemNumber, x.line.Description, x.part.Expected!.Value, x.part.Unit,
                    db.Suppliers.Where(s => s.SupplierId == x.order.SupplierId).Select(s => s.Name).FirstOrDefault() ?? "",
                    x.part.Baseline == Baseline.Agreed,
                    x.part.Expected!.Value * (x.line.AgreedPrice ?? x.line.Price) / x.line.PriceUnit,
                    x.order.Currency))
                .ToListAsync(ct);
            return new(rows, counts.Sum(c => c.Parts), counts.Where(c => c.Baseline is Baseline.Agreed).Sum(c => c.Parts));
        }
    }
}
