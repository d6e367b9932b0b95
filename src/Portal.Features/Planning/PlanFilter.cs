using Portal.Data;
using Portal.Domain.Orders;
using Portal.Domain.Planning;
using Portal.Domain.Values;

namespace Portal.Features.Planning;

/// <summary>What planning is narrowed to: a plant's code, a buyer, a supplier's number, words of an item.</summary>
public sealed record PlanFilter(string? Plant = null, string? Buyer = null, string? Supplier = null, string? Search = null)
{
    /// <summary>Outlooks of items that are on order with the supplier or by the buyer.</summary>
    internal IQueryable<ItemOutlook> Narrow(PortalDb db)
    {
        IQueryable<ItemOutlook> found = db.Outlooks;
        var (plant, buyer, supplier, text) = (Plant, Buyer, Supplier, SearchText.Of(Search ?? "").Trim());
        found = string.IsNullOrEmpty(plant) ? found : found.Where(o => o.PlantCode == plant);
        found = text.Length == 0 ? found : found.Where(o => o.SearchText.Contains(text));
        found = string.IsNullOrEmpty(supplier)
            ? found
            : found.Where(o => db.Set<ScheduleLine>().Any(s => s.PlantCode == o.PlantCode && s.ItemNumber == o.ItemNumber && db.Suppliers.Any(x => x.SupplierId == s.SupplierId && x.Number == supplier)));
        return string.IsNullOrEmpty(buyer)
            ? found
            : found.Where(o => db.Set<OrderLine>().Any(l => l.ItemNumber == o.ItemNumber && db.Orders.Any(p => p.Id == l.OrderId && p.PlantCode == o.PlantCode && p.Buyer == buyer)));
    }
}
