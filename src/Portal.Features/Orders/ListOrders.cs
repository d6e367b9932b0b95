using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Orders;
using Portal.Features.Kernel;

namespace Portal.Features.Orders;

/// <summary>A page of orders, filtered, searched and sorted.</summary>
[Needs(Permissions.ReadOrders)]
public sealed record ListOrders(
    string? Search = null,
    OrderState? State = null,
    string? Plant = null,
    string? Supplier = null,
    bool DueOnly = false,
    ListOrders.By Sort = ListOrders.By.AnswerBy,
    bool Descending = false,
    PageOf? Page = null) : IAsk<Paged<ListOrders.Row>>
{
    /// <summary>What a list of orders can be sorted by.</summary>
    public enum By
    {
        AnswerBy,
        Number,
        OrderedOn,
        NeededOn,
        Total,
    }

    /// <summary>An order in a list.</summary>
    public sealed record Row(
        Guid Id, string Number, string Supplier, string Plant, string Buyer, OrderState State, int Revision, int Lines, int ToAnswer, int Waiting,
        decimal NetTotal, string Currency, DateOnly OrderedOn, DateOnly? NeededOn, DateOnly? AnswerBy);

    /// <summary>What of it says which orders, without the page.</summary>
    internal OrderFilter Filter => new(Search, State, Plant, Supplier, DueOnly, Sort, Descending);

    internal sealed class Handler(PortalDb db) : IRequestHandler<ListOrders, Paged<Row>>
    {
        public async ValueTask<Paged<Row>> Handle(ListOrders query, CancellationToken ct)
        {
            var orders = query.Filter.Of(db).AsNoTracking();
            var page = query.Page ?? new PageOf();
            var total = await orders.CountAsync(ct);
            var rows = await query.Filter.Sorted(orders)
                .Skip(page.Skip)
                .Take(page.Take)
                .Select(o => new Row(
                    o.Id, o.Number, db.Suppliers.Where(s => s.SupplierId == o.SupplierId).Select(s => s.Name).First(),
                    db.Plants.Where(p => p.Code == o.PlantCode).Select(p => p.Name).FirstOrDefault() ?? o.PlantCode, o.Buyer, o.State, o.Revision,
                    o.LineCount, o.LinesToAnswer, o.LinesWaiting, o.NetTotal, o.Currency, o.OrderedOn, o.FirstNeededOn, o.AnswerBy))
                .ToListAsync(ct);
            return new(rows, total);
        }
    }
}
