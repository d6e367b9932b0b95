using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Orders;
using Portal.Domain.Policies;

namespace Portal.Features.Policies;

/// <summary>Finds the policy that applies to a line, from most to least specific, and says where it came from.</summary>
internal sealed class PolicyBook(PortalDb db)
{
    /// <summary>The label of what holds where no policy was ever made.</summary>
    public const string BuiltIn = "Default v0";

    /// <summary>What judges the lines of one order.</summary>
    public async Task<Func<OrderLine, LineOffer, Verdict>> JudgeFor(PurchaseOrder order, CancellationToken ct)
    {
        var find = await Of(order, ct);
        return (line, offer) =>
        {
            var (tolerances, label) = find(line);
            return Judge.Of(line, offer, tolerances, label);
        };
    }

    /// <summary>The tolerances of each line of an order, with the policy's label.</summary>
    public async Task<Func<OrderLine, (Tolerances Tolerances, string Label)>> Of(PurchaseOrder order, CancellationToken ct)
    {
        var supplier = await db.Suppliers.Where(s => s.SupplierId == order.SupplierId).Select(s => s.Number).SingleOrDefaultAsync(ct) ?? "";
        var keys = order.Lines.SelectMany(l => Keys(supplier, order.PlantCode, l.ItemGroup, l.ItemNumber)).Select(k => k.Key).Distinct().ToList();
        var inForce = await db.Policies.AsNoTracking().Where(p => p.EndedAt == null && keys.Contains(p.Key)).ToListAsync(ct);
        return line => Resolve(inForce, supplier, order.PlantCode, line.ItemGroup, line.ItemNumber);
    }

    /// <summary>The most specific policy in force; without any, the built-in default.</summary>
    public static (Tolerances Tolerances, string Label) Resolve(IEnumerable<TolerancePolicy> inForce, string supplier, string plant, string itemGroup, string item)
    {
        var found = Keys(supplier, plant, itemGroup, item)
            .Select(k => inForce.FirstOrDefault(p => p.Scope == k.Scope && p.Key == k.Key))
            .FirstOrDefault(p => p is not null);
        return found is null ? (Tolerances.Default, BuiltIn) : (found.Tolerances, found.Label);
    }

    private static IEnumerable<(PolicyScope Scope, string Key)> Keys(string supplier, string plant, string itemGroup, string item) =>
    [
        (PolicyScope.SupplierItem, $"{supplier}/{item}"),
        (PolicyScope.Supplier, supplier),
        (PolicyScope.ItemGroup, itemGroup),
        (PolicyScope.Plant, plant),
        (PolicyScope.Default, ""),
    ];
}
