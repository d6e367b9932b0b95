using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Orders;
using Portal.Domain.Values;
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

    internal sealed class Handler(PortalDb db) : IRequestHandler<ListOrders, Paged<Row>>
    {
        public async ValueTask<Paged<Row>> Handle(ListOrders query, CancellationToken ct)
        {
            var orders = await Filtered(query, ct);
            var page = query.Page ?? new PageOf();
            var total = await orders.CountAsync(ct);
            var rows = await Sorted(orders, query)
                .Skip(page.Skip)
                .Take(page.Take)
                .Select(o => new Row(
                    o.Id, o.Number, db.Suppliers.Where(s => s.SupplierId == o.SupplierId).Select(s => s.Name).First(),
                    db.Plants.Where(p => p.Code == o.PlantCode).Select(p => p.Name).FirstOrDefault() ?? o.PlantCode, o.Buyer, o.State, o.Revision,
                    o.LineCount, o.LinesToAnswer, o.LinesWaiting, o.NetTotal, o.Currency, o.OrderedOn, o.FirstNeededOn, o.AnswerBy))
                .ToListAsync(ct);
            return new(rows, total);
        }

        private async Task<IQueryable<PurchaseOrder>> Filtered(ListOrders query, CancellationToken ct)
        {
            var orders = db.Orders.AsNoTracking();
            if (query.State is { } state)
            {
                orders = orders.Where(o => o.State == state);
            }

            if (query.Plant is { Length: > 0 } plant)
            {
                orders = orders.Where(o => o.PlantCode == plant);
            }

            if (query.Supplier is { Length: > 0 } supplier)
            {
                orders = orders.Where(o => db.Suppliers.Any(s => s.SupplierId == o.SupplierId && s.Number == supplier));
            }

            if (query.DueOnly)
            {
                orders = orders.Where(o => o.AnswerBy != null);
            }

            if (SearchText.Of(query.Search).Trim() is { Length: > 0 } text)
            {
                // Suppliers are few and orders are many: who is meant is found out once and not for every order.
                var suppliers = await db.Suppliers.Where(s => s.SearchName.Contains(text)).Select(s => s.SupplierId).ToListAsync(ct);
                orders = suppliers.Count == 0 ? orders.Where(o => o.SearchText.Contains(text)) : orders.Where(o => o.SearchText.Contains(text) || suppliers.Contains(o.SupplierId));
            }

            return orders;
        }

        private static IQueryable<PurchaseOrder> Sorted(IQueryable<PurchaseOrder> orders, ListOrders query) => (query.Sort, query.Descending) switch
        {
            (By.Number, false) => orders.OrderBy(o => o.Number).ThenBy(o => o.Id),
            (By.Number, true) => orders.OrderByDescending(o => o.Number).ThenBy(o => o.Id),
            (By.OrderedOn, false) => orders.OrderBy(o => o.OrderedOn).ThenBy(o => o.Id),
            (By.OrderedOn, true) => orders.OrderByDescending(o => o.OrderedOn).ThenBy(o => o.Id),
            (By.NeededOn, false) => orders.OrderBy(o => o.FirstNeededOn == null).ThenBy(o => o.FirstNeededOn).ThenBy(o => o.Id),
            (By.NeededOn, true) => orders.OrderByDescending(o => o.FirstNeededOn).ThenBy(o => o.Id),
            (By.Total, false) => orders.OrderBy(o => o.NetTotal).ThenBy(o => o.Id),
            (By.Total, true) => orders.OrderByDescending(o => o.NetTotal).ThenBy(o => o.Id),
            (_, false) => orders.OrderBy(o => o.AnswerBy == null).ThenBy(o => o.AnswerBy).ThenByDescending(o => o.OrderedOn).ThenBy(o => o.Id),
            (_, true) => orders.OrderByDescending(o => o.AnswerBy).ThenBy(o => o.Id),
        };
    }
}
