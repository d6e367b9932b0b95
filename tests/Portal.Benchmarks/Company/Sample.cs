using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Kernel;

namespace Portal.Benchmarks.Company;

/// <summary>What can be named in questions, by people of one supplier or by staff.</summary>
internal sealed record Sample(
    IReadOnlyList<Sample.Firm> Suppliers, IReadOnlyList<string> Plants, IReadOnlyList<string> Buyers, IReadOnlyList<Sample.Thing> Items, IReadOnlyList<string> Groups,
    IReadOnlyList<Sample.Order> Orders, ILookup<SupplierId, Sample.Order> OrdersOf, IReadOnlyList<Guid> Cases, IReadOnlyList<Guid> Messages, IReadOnlyList<Sample.Planned> Plan, IReadOnlyList<Guid> People, long Notes)
{
    private const int Many = 2000;

    /// <summary>A supplier.</summary>
    public sealed record Firm(SupplierId Id, string Number, string Name);

    /// <summary>An item.</summary>
    public sealed record Thing(string Number, string Name);

    /// <summary>An order.</summary>
    public sealed record Order(Guid Id, string Number, SupplierId Supplier, int Revision);

    /// <summary>An item at a plant.</summary>
    public sealed record Planned(string Plant, string Item);

    /// <summary>Reads it.</summary>
    public static async Task<Sample> Of(PortalDb db, CancellationToken ct)
    {
        var orders = await db.Orders.OrderBy(o => o.Number).Select(o => new Order(o.Id, o.Number, o.SupplierId, o.Revision)).ToListAsync(ct);
        return new(
            await db.Suppliers.OrderBy(s => s.Number).Select(s => new Firm(s.SupplierId, s.Number, s.Name)).ToListAsync(ct),
            await db.Plants.OrderBy(p => p.Code).Select(p => p.Code).ToListAsync(ct),
            await db.Orders.Select(o => o.Buyer).Distinct().OrderBy(b => b).ToListAsync(ct),
            await db.Items.OrderBy(i => i.Number).Select(i => new Thing(i.Number, i.Name)).ToListAsync(ct),
            await db.Items.Select(i => i.Group).Distinct().OrderBy(g => g).ToListAsync(ct),
            orders,
            orders.ToLookup(o => o.Supplier),
            await db.Cases.OrderBy(c => c.Id).Select(c => c.Id).Take(Many).ToListAsync(ct),
            [
                .. await db.Postings.OrderBy(p => p.Id).Select(p => p.Id).Take(Many).ToListAsync(ct),
                .. await db.Inbound.OrderBy(d => d.Id).Select(d => d.Id).Take(Many).ToListAsync(ct),
            ],
            await db.Outlooks.OrderBy(o => o.Id).Select(o => new Planned(o.PlantCode, o.ItemNumber)).Take(Many).ToListAsync(ct),
            await db.Users.OrderBy(u => u.Id).Select(u => u.Id).ToListAsync(ct),
            await db.LiveNotes.MaxAsync(n => (long?)n.Cursor, ct) ?? 0);
    }
}
