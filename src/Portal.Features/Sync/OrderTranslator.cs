using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.MasterData;
using Portal.Domain.Orders;
using Portal.Exchange.Erp;

namespace Portal.Features.Sync;

/// <summary>Translates an ERP's order through the cross-references.</summary>
internal sealed class OrderTranslator(PortalDb db, ReferenceDesk references)
{
    /// <summary>The order in our own identifiers, or what stands in the way.</summary>
    public async Task<OrderTranslation> Translate(string system, ErpOrder said, CancellationToken ct)
    {
        if (OrderSense.Problem(said) is { } nonsense)
        {
            return OrderTranslation.Refused(nonsense);
        }

        var items = await references.Known(system, ReferenceKind.Item, said.Lines.Select(l => l.ItemId), ct);
        var units = await references.Known(system, ReferenceKind.Unit, said.Lines.Select(l => l.UnitId), ct);
        var suppliers = await references.Known(system, ReferenceKind.Supplier, [said.SupplierId], ct);
        var plants = await references.Known(system, ReferenceKind.Plant, [said.PlantId], ct);
        var named = said.Lines.SelectMany(l => new[] { (ReferenceKind.Item, l.ItemId, items), (ReferenceKind.Unit, l.UnitId, units) })
            .Append((ReferenceKind.Supplier, said.SupplierId, suppliers))
            .Append((ReferenceKind.Plant, said.PlantId, plants))
            .DistinctBy(n => (n.Item1, n.Item2))
            .Where(n => n.Item3.GetValueOrDefault(n.Item2)?.Target is null)
            .ToList();
        var refused = named.Where(n => n.Item3.GetValueOrDefault(n.Item2) is { Refused: true }).Select(n => (n.Item1, n.Item2)).ToList();
        if (refused.Count > 0)
        {
            return OrderTranslation.Refused($"A steward refused {string.Join(", ", refused.Select(r => ReferenceDesk.Key(r.Item1, r.Item2)))}.", refused);
        }

        return named.Count > 0
            ? OrderTranslation.Waiting([.. named.Select(n => (n.Item1, n.Item2))])
            : await Resolve(system, said, suppliers[said.SupplierId].Target!, plants[said.PlantId].Target!, Targets(items), Targets(units), ct);
    }

    private static Dictionary<string, string> Targets(Dictionary<string, CrossReference> references) => references.ToDictionary(r => r.Key, r => r.Value.Target!, StringComparer.Ordinal);

    private async Task<OrderTranslation> Resolve(
        string system, ErpOrder said, string supplierNumber, string plantCode, Dictionary<string, string> itemOf, Dictionary<string, string> unitOf, CancellationToken ct)
    {
        var supplier = await db.Suppliers.AsNoTracking().SingleAsync(s => s.Number == supplierNumber, ct);
        var plant = await db.Plants.AsNoTracking().SingleAsync(p => p.Code == plantCode, ct);
        if (plant.ErpCode != system)
        {
            return OrderTranslation.Refused($"Plant {plant.Code} belongs to {plant.ErpCode}.");
        }

        var (itemNumbers, unitCodes) = (itemOf.Values.Distinct().ToList(), unitOf.Values.Distinct().ToList());
        var items = await db.Items.AsNoTracking().Where(i => itemNumbers.Contains(i.Number)).ToDictionaryAsync(i => i.Number, ct);
        var units = await db.Units.AsNoTracking().Where(u => unitCodes.Contains(u.Code)).ToDictionaryAsync(u => u.Code, ct);
        var packed = await db.SupplierItems.AsNoTracking().Where(i => i.SupplierId == supplier.SupplierId && itemNumbers.Contains(i.ItemNumber)).ToDictionaryAsync(i => i.ItemNumber, ct);
        var lines = said.Lines.Select(l => Line(l, items[itemOf[l.ItemId]], units[unitOf[l.UnitId]], packed.GetValueOrDefault(itemOf[l.ItemId]))).ToList();
        return new(supplier, Order(system, said, plant.Code, lines), [], null);
    }

    private static OrderContent Order(string system, ErpOrder said, string plant, IReadOnlyList<LineContent> lines) => new(
        said.Number, system, plant, said.Buyer ?? "", said.Currency, said.PaymentTerms ?? "", said.Incoterms ?? "",
        said.OrderedOn, said.Revision, said.Cancelled, said.Closed, said.Note, lines);

    private static LineContent Line(ErpOrderLine said, Item item, Unit unit, SupplierItem? packed) => new(
        said.LineId, said.Number, item.Number, said.Description.Length > 0 ? said.Description : item.Name, said.SupplierItemNumber ?? packed?.Number,
        said.Quantity, unit.Code, unit.Decimals, packed?.Unit, packed?.Factor,
        said.NetPrice, said.PriceUnit, said.OverTolerance, said.UnderTolerance, said.MatchLevel ?? "3-way", said.Cancelled, said.ReceivedQuantity,
        Parts(said.Schedule), item.Group);

    /// <summary>An ERP's schedule as ours.</summary>
    public static IReadOnlyList<SchedulePart> Parts(IEnumerable<ErpScheduleLine> schedule) => SchedulePart.Merged(schedule.Select(s => new SchedulePart(s.Quantity, s.OnDock)));
}
