using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Orders;
using Portal.Domain.Planning;

namespace Portal.Features.Planning;

/// <summary>Reads all that is known of items at plants: four questions, however many items.</summary>
internal sealed class SupplyBook(PortalDb db)
{
    /// <summary>The supply of each item; without stock where the ERP told none, or where an order counts in another unit than the stock, for then
    /// nobody can add them up.</summary>
    public async Task<Dictionary<PlanKey, Supply>> Of(IReadOnlyCollection<PlanKey> keys, CancellationToken ct)
    {
        var (plants, items) = (keys.Select(k => k.PlantCode).Distinct().ToList(), keys.Select(k => k.ItemNumber).Distinct().ToList());
        var stock = await db.Stock.AsNoTracking().Where(s => plants.Contains(s.PlantCode) && items.Contains(s.ItemNumber)).ToDictionaryAsync(s => new PlanKey(s.PlantCode, s.ItemNumber), ct);
        var units = await db.Items.AsNoTracking().Where(i => items.Contains(i.Number)).Select(i => new { i.Number, i.Unit }).ToDictionaryAsync(i => i.Number, i => i.Unit, ct);
        var needs = (await db.Demand.AsNoTracking().Where(d => plants.Contains(d.PlantCode) && items.Contains(d.ItemNumber))
            .Select(d => new { Key = new PlanKey(d.PlantCode, d.ItemNumber), d.NeededOn, d.Quantity, d.PeggedTo }).ToListAsync(ct)).ToLookup(d => d.Key, d => new Need(d.NeededOn, d.Quantity, d.PeggedTo));
        var comes = (await db.Set<ScheduleLine>().AsNoTracking().Where(s => plants.Contains(s.PlantCode) && items.Contains(s.ItemNumber) && s.Expected != null)
            .Select(s => new { Key = new PlanKey(s.PlantCode, s.ItemNumber), s.OnDock, Quantity = s.Expected!.Value, s.Baseline, s.LineId, s.Unit }).ToListAsync(ct)).ToLookup(s => s.Key);
        return keys.Distinct().ToDictionary(k => k, k => new Supply(
            stock.TryGetValue(k, out var level) && comes[k].All(s => s.Unit == units.GetValueOrDefault(k.ItemNumber, s.Unit)) ? new(level.Unrestricted, level.SafetyStock, level.AsOf) : null,
            [.. comes[k].Select(s => new Arrival(s.OnDock, s.Quantity, s.Baseline is Baseline.Agreed, s.LineId))],
            [.. needs[k]]));
    }
}
