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
        found = string.IsNullOrEmpty(supplier) ? found : OnOrder(found, from s in db.Suppliers where s.Number == supplier join p in db.Orders on s.SupplierId equals p.SupplierId select p);
        return string.IsNullOrEmpty(buyer) ? found : OnOrder(found, db.Orders.Where(p => p.Buyer == buyer));
    }

    // From the few orders to their items, and not from every item to its orders.
    private static IQueryable<ItemOutlook> OnOrder(IQueryable<ItemOutlook> found, IQueryable<PurchaseOrder> orders) =>
        from o in found
        join x in orders.SelectMany(p => p.Lines, (p, l) => new { p.PlantCode, l.ItemNumber }).Distinct() on new { o.PlantCode, o.ItemNumber } equals new { x.PlantCode, x.ItemNumber }
        select o;
}
