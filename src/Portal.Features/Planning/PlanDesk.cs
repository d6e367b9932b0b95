using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Planning;

namespace Portal.Features.Planning;

/// <summary>Works out items at a plant after anything about them changed: their outlook, and what open cases about them do.</summary>
internal sealed class PlanDesk(PortalDb db, SupplyBook supplies, CaseImpact impact, TimeProvider clock)
{
    // Further out a shortage is no news yet.
    private const int FurthestDays = 182;

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public async Task WorkOut(string plant, IReadOnlyCollection<string> items, CancellationToken ct)
    {
        var known = await supplies.Of([.. items.Select(i => new PlanKey(plant, i))], ct);
        var held = await db.Outlooks.Where(o => o.PlantCode == plant && items.Contains(o.ItemNumber)).ToDictionaryAsync(o => o.ItemNumber, ct);
        var names = await db.Items.AsNoTracking().Where(i => items.Contains(i.Number)).Select(i => new { i.Number, i.Name }).ToDictionaryAsync(i => i.Number, i => i.Name, ct);
        foreach (var item in items)
        {
            if (!held.TryGetValue(item, out var outlook))
            {
                db.Outlooks.Add(outlook = held[item] = new ItemOutlook { PlantCode = plant, ItemNumber = item });
            }

            outlook.Take(Projected(known[new(plant, item)], Today), names.GetValueOrDefault(item));
        }

        await impact.Of(plant, known, ct);
    }

    /// <summary>A supply over all days on which anything is known to happen, half a year at most.</summary>
    public static Projection Projected(Supply supply, DateOnly today)
    {
        var (last, furthest) = (supply.LastDay(today), today.AddDays(FurthestDays));
        return Projection.Of(supply, today, last < furthest ? last : furthest);
    }
}
