using Portal.Data;
using Portal.Domain.Orders;
using Portal.Domain.Values;

namespace Portal.Features.Orders;

/// <summary>Which orders a list shows, and in what sequence; the same for the page and for its file.</summary>
/// <param name="Plant">A plant's code.</param>
/// <param name="Supplier">A supplier's number.</param>
/// <param name="DueOnly">Only orders that wait for the supplier's answer.</param>
public sealed record OrderFilter(
    string? Search = null, OrderState? State = null, string? Plant = null, string? Supplier = null, bool DueOnly = false, ListOrders.By Sort = ListOrders.By.AnswerBy, bool Descending = false)
{
    internal IQueryable<PurchaseOrder> Of(PortalDb db)
    {
        var orders = db.Orders.AsQueryable();
        if (State is { } state)
        {
            orders = orders.Where(o => o.State == state);
        }

        if (Plant is { Length: > 0 } plant)
        {
            orders = orders.Where(o => o.PlantCode == plant);
        }

        if (Supplier is { Length: > 0 } supplier)
        {
            orders = orders.Where(o => db.Suppliers.Any(s => s.SupplierId == o.SupplierId && s.Number == supplier));
        }

        if (DueOnly)
        {
            orders = orders.Where(o => o.AnswerBy != null);
        }

        if (SearchText.Of(Search).Trim() is { Length: > 0 } text)
        {
            // Suppliers are few and orders are many: who is meant is found out once and not for every order.
            var meant = db.Suppliers.Where(s => s.SearchName.Contains(text)).Select(s => s.SupplierId);
            orders = orders.Where(o => o.SearchText.Contains(text) || meant.Contains(o.SupplierId));
        }

        return orders;
    }

    internal IOrderedQueryable<PurchaseOrder> Sorted(IQueryable<PurchaseOrder> orders) => (Sort, Descending) switch
    {
        (ListOrders.By.Number, false) => orders.OrderBy(o => o.Number).ThenBy(o => o.Id),
        (ListOrders.By.Number, true) => orders.OrderByDescending(o => o.Number).ThenBy(o => o.Id),
        (ListOrders.By.OrderedOn, false) => orders.OrderBy(o => o.OrderedOn).ThenBy(o => o.Id),
        (ListOrders.By.OrderedOn, true) => orders.OrderByDescending(o => o.OrderedOn).ThenBy(o => o.Id),
        (ListOrders.By.NeededOn, false) => orders.OrderBy(o => o.FirstNeededOn == null).ThenBy(o => o.FirstNeededOn).ThenBy(o => o.Id),
        (ListOrders.By.NeededOn, true) => orders.OrderByDescending(o => o.FirstNeededOn).ThenBy(o => o.Id),
        (ListOrders.By.Total, false) => orders.OrderBy(o => o.NetTotal).ThenBy(o => o.Id),
        (ListOrders.By.Total, true) => orders.OrderByDescending(o => o.NetTotal).ThenBy(o => o.Id),
        (_, false) => orders.OrderBy(o => o.AnswerBy == null).ThenBy(o => o.AnswerBy).ThenByDescending(o => o.OrderedOn).ThenBy(o => o.Id),
        (_, true) => orders.OrderByDescending(o => o.AnswerBy).ThenBy(o => o.Id),
    };
}
