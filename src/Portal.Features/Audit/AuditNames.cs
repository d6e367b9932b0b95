using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Features.Audit;

/// <summary>What people call the records that audit entries are about.</summary>
internal sealed class AuditNames(PortalDb db)
{
    /// <summary>The ids that belong to an order's number, or the id itself.</summary>
    public async Task<IReadOnlyList<Guid>> Belonging(string record, CancellationToken ct)
    {
        if (Guid.TryParse(record, out var id))
        {
            return [id];
        }

        // From the order on: its parts are found by their owner and the order, which are the beginning of their keys.
        var orders = db.Orders.Where(o => o.Number == record);
        return
        [
            .. await orders.Select(o => o.Id).ToListAsync(ct),
            .. await orders.SelectMany(o => o.Lines).SelectMany(l => l.Answers).Select(a => a.Id).ToListAsync(ct),
            .. await orders.SelectMany(o => db.Postings.Where(p => p.SupplierId == o.SupplierId && p.OrderId == o.Id)).Select(p => p.Id).ToListAsync(ct),
            .. await orders.SelectMany(o => db.Cases.Where(c => c.SupplierId == o.SupplierId && c.OrderId == o.Id)).Select(c => c.Id).ToListAsync(ct),
            .. await orders.SelectMany(o => db.OrderMessages.Where(m => m.SupplierId == o.SupplierId && m.OrderId == o.Id)).Select(m => m.Id).ToListAsync(ct),
        ];
    }

    /// <summary>The rows with the names of their records and suppliers.</summary>
    public async Task<IReadOnlyList<ListAudit.Row>> Name(IReadOnlyList<ListAudit.Row> rows, CancellationToken ct)
    {
        var names = new Dictionary<Guid, string>();
        foreach (var kind in rows.GroupBy(r => r.Entity, r => r.EntityId, StringComparer.Ordinal))
        {
            foreach (var (id, name) in await Of(kind.Key, [.. kind.Distinct()], ct))
            {
                names[id] = name;
            }
        }

        var owners = rows.Select(r => r.Supplier).Distinct().ToList();
        var suppliers = await db.Suppliers.AsNoTracking().Where(s => owners.Contains(s.SupplierId)).ToDictionaryAsync(s => s.SupplierId, s => s.Name, ct);
        return [.. rows.Select(r => r with { Name = names.GetValueOrDefault(r.EntityId), SupplierName = suppliers.GetValueOrDefault(r.Supplier) })];
    }

    private async Task<IEnumerable<(Guid Id, string Name)>> Of(string entity, List<Guid> ids, CancellationToken ct) => entity switch
    {
        "PurchaseOrder" => Pairs(await db.Orders.Where(o => ids.Contains(o.Id)).Select(o => new Named(o.Id, o.Number)).ToListAsync(ct)),
        "LineAnswer" => Pairs(await (
            from o in db.Orders
            from l in o.Lines
            from a in l.Answers
            where ids.Contains(a.Id)
            select new Named(a.Id, o.Number + "/" + l.Number)).ToListAsync(ct)),
        "Posting" => Pairs(await db.Postings.Where(p => ids.Contains(p.Id)).Select(p => new Named(p.Id, p.OrderNumber + "/" + p.Line)).ToListAsync(ct)),
        "ExceptionCase" => Pairs(await db.Cases.Where(c => ids.Contains(c.Id) && c.OrderNumber != null).Select(c => new Named(c.Id, c.OrderNumber!)).ToListAsync(ct)),
        "OrderMessage" => Pairs(await (from m in db.OrderMessages join o in db.Orders on m.OrderId equals o.Id where ids.Contains(m.Id) select new Named(m.Id, o.Number)).ToListAsync(ct)),
        "Supplier" => Pairs(await db.Suppliers.Where(s => ids.Contains(s.Id)).Select(s => new Named(s.Id, s.Name)).ToListAsync(ct)),
        "Item" => Pairs(await db.Items.Where(i => ids.Contains(i.Id)).Select(i => new Named(i.Id, i.Number)).ToListAsync(ct)),
        "PortalUser" => Pairs(await db.Users.Where(u => ids.Contains(u.Id)).Select(u => new Named(u.Id, u.DisplayName)).ToListAsync(ct)),
        "TolerancePolicy" => (await db.Policies.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(ct)).Select(p => (p.Id, p.Key)),
        "Membership" => Pairs(await (from m in db.Memberships join u in db.Users on m.UserId equals u.Id where ids.Contains(m.Id) select new Named(m.Id, u.DisplayName)).ToListAsync(ct)),
        _ => [],
    };

    private static IEnumerable<(Guid Id, string Name)> Pairs(IEnumerable<Named> named) => named.Select(n => (n.Id, n.Name));

    private sealed record Named(Guid Id, string Name);
}
