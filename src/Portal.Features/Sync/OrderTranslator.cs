using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Kernel;
using Portal.Domain.MasterData;
using Portal.Domain.Orders;
using Portal.Domain.Suppliers;
using Portal.Exchange.Erp;

namespace Portal.Features.Sync;

/// <summary>Translates an ERP's orders through the cross-references; what a batch of orders names is read at once.</summary>
internal sealed class OrderTranslator(PortalDb db, ReferenceDesk references)
{
    private readonly Dictionary<ReferenceKind, Dictionary<string, CrossReference>> _known = [];
    private Dictionary<string, Supplier> _suppliers = [];
    private Dictionary<string, Plant> _plants = [];
    private Dictionary<string, Item> _items = [];
    private Dictionary<string, Unit> _units = [];
    private Dictionary<(SupplierId, string), SupplierItem> _packed = [];

    /// <summary>Reads what orders of one system name.</summary>
    public async Task Prepare(string system, IReadOnlyList<ErpOrder> orders, CancellationToken ct)
    {
        var lines = orders.SelectMany(o => o.Lines).ToList();
        _known[ReferenceKind.Supplier] = await references.Known(system, ReferenceKind.Supplier, orders.Select(o => o.SupplierId), ct);
        _known[ReferenceKind.Plant] = await references.Known(system, ReferenceKind.Plant, orders.Select(o => o.PlantId), ct);
        _known[ReferenceKind.Item] = await references.Known(system, ReferenceKind.Item, lines.Select(l => l.ItemId), ct);
        _known[ReferenceKind.Unit] = await references.Known(system, ReferenceKind.Unit, lines.Select(l => l.UnitId), ct);
        var (suppliers, plants, items, units) = (Targets(ReferenceKind.Supplier), Targets(ReferenceKind.Plant), Targets(ReferenceKind.Item), Targets(ReferenceKind.Unit));
        _suppliers = await db.Suppliers.AsNoTracking().Where(s => suppliers.Contains(s.Number)).ToDictionaryAsync(s => s.Number, ct);
        _plants = await db.Plants.AsNoTracking().Where(p => plants.Contains(p.Code)).ToDictionaryAsync(p => p.Code, ct);
        _items = await db.Items.AsNoTracking().Where(i => items.Contains(i.Number)).ToDictionaryAsync(i => i.Number, ct);
        _units = await db.Units.AsNoTracking().Where(u => units.Contains(u.Code)).ToDictionaryAsync(u => u.Code, ct);
        var owners = _suppliers.Values.Select(s => s.SupplierId).ToList();
        _packed = (await db.SupplierItems.AsNoTracking().Where(i => owners.Contains(i.SupplierId) && items.Contains(i.ItemNumber)).ToListAsync(ct)).ToDictionary(i => (i.SupplierId, i.ItemNumber));
    }

    /// <summary>The order in our own identifiers, or what stands in the way.</summary>
    public OrderTranslation Translate(string system, ErpOrder said)
    {
        if (OrderSense.Problem(said) is { } nonsense)
        {
            return OrderTranslation.Refused(nonsense);
        }

        var open = said.Lines.SelectMany(l => new[] { (Kind: ReferenceKind.Item, ForeignId: l.ItemId), (Kind: ReferenceKind.Unit, ForeignId: l.UnitId) })
            .Prepend((Kind: ReferenceKind.Plant, ForeignId: said.PlantId))
            .Prepend((Kind: ReferenceKind.Supplier, ForeignId: said.SupplierId))
            .Distinct()
            .Where(n => Reference(n.Kind, n.ForeignId)?.Target is null)
            .ToList();
        var refused = open.Where(n => Reference(n.Kind, n.ForeignId) is { Refused: true }).ToList();
        if (refused.Count > 0)
        {
            return OrderTranslation.Refused($"A steward refused {string.Join(", ", refused.Select(r => ReferenceDesk.Key(r.Kind, r.ForeignId)))}.", refused);
        }

        return open.Count > 0 ? OrderTranslation.Waiting(open) : Resolve(system, said);
    }

    /// <summary>An ERP's schedule as ours.</summary>
    public static IReadOnlyList<SchedulePart> Parts(IEnumerable<ErpScheduleLine> schedule) => SchedulePart.Merged(schedule.Select(s => new SchedulePart(s.Quantity, s.OnDock)));

    private OrderTranslation Resolve(string system, ErpOrder said)
    {
        var supplier = _suppliers[Target(ReferenceKind.Supplier, said.SupplierId)];
        var plant = _plants[Target(ReferenceKind.Plant, said.PlantId)];
        if (plant.ErpCode != system)
        {
            return OrderTranslation.Refused($"Plant {plant.Code} belongs to {plant.ErpCode}.");
        }

        var content = new OrderContent(
            said.Number, system, plant.Code, said.Buyer ?? "", said.Currency, said.PaymentTerms ?? "", said.Incoterms ?? "",
            said.OrderedOn, said.Revision, said.Cancelled, said.Closed, said.Note, [.. said.Lines.Select(l => Line(l, supplier.SupplierId))]);
        return new(supplier, content, [], null);
    }

    private LineContent Line(ErpOrderLine said, SupplierId supplier)
    {
        var (item, unit) = (_items[Target(ReferenceKind.Item, said.ItemId)], _units[Target(ReferenceKind.Unit, said.UnitId)]);
        var packed = _packed.GetValueOrDefault((supplier, item.Number));
        // How the supplier packs is told in the item's unit: it says nothing of a line that is ordered in another, such as the packing itself.
        var isPacked = unit.Code == item.Unit;
        return new(
            said.LineId, said.Number, item.Number, said.Description.Length > 0 ? said.Description : item.Name, said.SupplierItemNumber ?? packed?.Number,
            said.Quantity, unit.Code, unit.Decimals, isPacked ? packed?.Unit : null, isPacked ? packed?.Factor : null,
            said.NetPrice, said.PriceUnit, said.OverTolerance, said.UnderTolerance, said.MatchLevel ?? "3-way", said.Cancelled, said.ReceivedQuantity,
            Parts(said.Schedule), item.Group, said.ItemId, said.Complete, said.Needed is { } needed ? Parts(needed) : null);
    }

    private CrossReference? Reference(ReferenceKind kind, string foreignId) => _known[kind].GetValueOrDefault(foreignId);

    private string Target(ReferenceKind kind, string foreignId) => _known[kind][foreignId].Target!;

    private List<string> Targets(ReferenceKind kind) => [.. _known[kind].Values.Select(r => r.Target).OfType<string>().Distinct()];
}
