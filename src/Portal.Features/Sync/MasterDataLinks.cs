using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Kernel;
using Portal.Domain.MasterData;
using Portal.Exchange.Erp;

namespace Portal.Features.Sync;

/// <summary>Takes over what an ERP says of a supplier together with an item or a plant; a link to something unknown is left out until it is mapped.</summary>
internal sealed class MasterDataLinks(PortalDb db, ReferenceDesk references)
{
    public async Task SupplierItems(string erp, IReadOnlyList<ErpSupplierItem> told, CancellationToken ct)
    {
        if (told.Count == 0)
        {
            return;
        }

        var suppliers = await Suppliers(erp, told.Select(t => t.SupplierId), ct);
        var items = await Targets(erp, ReferenceKind.Item, told.Select(t => t.ItemId), ct);
        var units = await Targets(erp, ReferenceKind.Unit, told.Where(t => t.SupplierUnit is not null).Select(t => t.SupplierUnit!), ct);
        var owners = suppliers.Values.Distinct().ToList();
        var held = (await db.SupplierItems.Where(i => owners.Contains(i.SupplierId)).ToListAsync(ct)).ToDictionary(i => (i.SupplierId, i.ItemNumber));
        foreach (var one in told.Where(t => suppliers.ContainsKey(t.SupplierId) && items.ContainsKey(t.ItemId)))
        {
            var key = (suppliers[one.SupplierId], items[one.ItemId]);
            var unit = one.SupplierUnit is { } id ? units.GetValueOrDefault(id, id) : null;
            if (held.TryGetValue(key, out var known))
            {
                known.Describe(one.SupplierItemNumber, unit, one.Factor);
            }
            else
            {
                db.SupplierItems.Add(held[key] = new SupplierItem(key.Item1, key.Item2, one.SupplierItemNumber, unit, one.Factor));
            }
        }
    }

    public async Task Lanes(string erp, IReadOnlyList<ErpLane> told, CancellationToken ct)
    {
        if (told.Count == 0)
        {
            return;
        }

        var suppliers = await Suppliers(erp, told.Select(t => t.SupplierId), ct);
        var plants = await Targets(erp, ReferenceKind.Plant, told.Select(t => t.PlantId), ct);
        var owners = suppliers.Values.Distinct().ToList();
        var held = (await db.Lanes.Where(l => owners.Contains(l.SupplierId)).ToListAsync(ct)).ToDictionary(l => (l.SupplierId, l.PlantCode));
        foreach (var one in told.Where(t => suppliers.ContainsKey(t.SupplierId) && plants.ContainsKey(t.PlantId)))
        {
            var key = (suppliers[one.SupplierId], plants[one.PlantId]);
            if (held.TryGetValue(key, out var known))
            {
                known.Describe(one.TransitDays);
            }
            else
            {
                db.Lanes.Add(held[key] = new Lane(key.Item1, key.Item2, one.TransitDays));
            }
        }
    }

    private async Task<Dictionary<string, SupplierId>> Suppliers(string erp, IEnumerable<string> ids, CancellationToken ct)
    {
        var numbers = await Targets(erp, ReferenceKind.Supplier, ids, ct);
        var wanted = numbers.Values.Distinct().ToList();
        var held = await db.Suppliers.Where(s => wanted.Contains(s.Number)).Select(s => new { s.Number, s.SupplierId }).ToListAsync(ct);
        var idOf = held.ToDictionary(s => s.Number, s => s.SupplierId);
        foreach (var added in db.Suppliers.Local)
        {
            idOf[added.Number] = added.SupplierId;
        }

        return numbers.Where(n => idOf.ContainsKey(n.Value)).ToDictionary(n => n.Key, n => idOf[n.Value], StringComparer.Ordinal);
    }

    /// <summary>Our numbers by the ERP's identifiers, what this very reading has taught included.</summary>
    private async Task<Dictionary<string, string>> Targets(string erp, ReferenceKind kind, IEnumerable<string> ids, CancellationToken ct)
    {
        var all = ids.Distinct().ToList();
        var known = await references.Known(erp, kind, all, ct);
        return all.Select(id => (Id: id, Target: (known.GetValueOrDefault(id) ?? references.Learned(erp, kind, id))?.Target))
            .Where(r => r.Target is not null).ToDictionary(r => r.Id, r => r.Target!, StringComparer.Ordinal);
    }
}
