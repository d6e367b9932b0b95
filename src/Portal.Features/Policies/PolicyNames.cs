using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Policies;

namespace Portal.Features.Policies;

/// <summary>The names behind the keys of policies.</summary>
internal sealed class PolicyNames(PortalDb db)
{
    private Dictionary<string, string> _suppliers = [];
    private Dictionary<string, string> _items = [];
    private Dictionary<string, string> _plants = [];

    /// <summary>Reads the names of these keys at once.</summary>
    public async Task Load(IEnumerable<(PolicyScope Scope, string Key)> keys, CancellationToken ct)
    {
        var all = keys.ToList();
        var suppliers = all.Where(k => k.Scope is PolicyScope.Supplier or PolicyScope.SupplierItem).Select(k => k.Key.Split('/')[0]).Distinct().ToList();
        var items = all.Where(k => k.Scope is PolicyScope.SupplierItem).Select(k => k.Key[(k.Key.IndexOf('/', StringComparison.Ordinal) + 1)..]).Distinct().ToList();
        var plants = all.Where(k => k.Scope is PolicyScope.Plant).Select(k => k.Key).ToList();
        _suppliers = await db.Suppliers.AsNoTracking().Where(s => suppliers.Contains(s.Number)).ToDictionaryAsync(s => s.Number, s => s.Name, ct);
        _items = await db.Items.AsNoTracking().Where(i => items.Contains(i.Number)).ToDictionaryAsync(i => i.Number, i => i.Name, ct);
        _plants = await db.Plants.AsNoTracking().Where(p => plants.Contains(p.Code)).ToDictionaryAsync(p => p.Code, p => p.Name, ct);
    }

    /// <summary>The name; null when nothing is known by the key, or when the key is its own name.</summary>
    public string? Of(PolicyScope scope, string key) => scope switch
    {
        PolicyScope.Plant => _plants.GetValueOrDefault(key),
        PolicyScope.Supplier => _suppliers.GetValueOrDefault(key),
        PolicyScope.SupplierItem when key.Split('/', 2) is [var supplier, var item] =>
            _suppliers.TryGetValue(supplier, out var s) && _items.TryGetValue(item, out var i) ? $"{s}, {i}" : null,
        _ => null,
    };
}
