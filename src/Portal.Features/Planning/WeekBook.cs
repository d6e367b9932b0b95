using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Orders;
using Portal.Domain.Planning;

namespace Portal.Features.Planning;

/// <summary>Adds up the weeks of items at plants.</summary>
internal sealed class WeekBook(PortalDb db, SupplyBook supplies)
{
    /// <summary>The Monday of a day's week.</summary>
    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>So many weeks of each item, from the week of <paramref name="today"/> on; what is overdue counts in the first.</summary>
    public async Task<Dictionary<PlanKey, IReadOnlyList<PlanWeek>>> Of(IReadOnlyCollection<PlanKey> keys, DateOnly today, int weeks, CancellationToken ct)
    {
        var first = Monday(today);
        var last = first.AddDays((7 * weeks) - 1);
        var known = await supplies.Of(keys, ct);
        var (plants, items) = (keys.Select(k => k.PlantCode).Distinct().ToList(), keys.Select(k => k.ItemNumber).Distinct().ToList());
        var asked = (await db.Set<ScheduleLine>().AsNoTracking()
            .Where(s => plants.Contains(s.PlantCode) && items.Contains(s.ItemNumber) && s.OnDock <= last && s.OnTime != null)
            .Select(s => new { Key = new PlanKey(s.PlantCode, s.ItemNumber), s.OnDock, s.Quantity, s.Late }).ToListAsync(ct)).ToLookup(s => s.Key);
        var waiting = (await db.Set<ScheduleLine>().AsNoTracking()
            .Where(s => plants.Contains(s.PlantCode) && items.Contains(s.ItemNumber) && s.OnDock <= last && s.Baseline == Baseline.Answered && db.Set<OrderLine>().Any(l => l.Id == s.LineId && l.State == LineState.WaitingForBuyer))
            .Select(s => new { Key = new PlanKey(s.PlantCode, s.ItemNumber), s.OnDock, s.Quantity }).ToListAsync(ct)).ToLookup(s => s.Key);
        return known.ToDictionary(k => k.Key, IReadOnlyList<PlanWeek> (k) =>
        {
            var plan = Projection.Of(k.Value, today, last);
            return [.. Enumerable.Range(0, weeks).Select(w => Week(plan, first.AddDays(7 * w)))];

            PlanWeek Week(Projection plan, DateOnly monday)
            {
                var sunday = monday.AddDays(6);
                var days = plan.Days.Where(d => d.On >= monday && d.On <= sunday).ToList();
                bool In(DateOnly day) => day <= sunday && (day >= monday || monday == first);
                return new(
                    monday, days.Sum(d => d.Needed), asked[k.Key].Where(s => In(s.OnDock)).Sum(s => s.Quantity),
                    k.Value.Arrivals.Where(a => a.Confirmed && In(a.OnDock)).Sum(a => a.Quantity), k.Value.Arrivals.Where(a => !a.Confirmed && In(a.OnDock)).Sum(a => a.Quantity),
                    waiting[k.Key].Where(s => In(s.OnDock)).Sum(s => s.Quantity), asked[k.Key].Where(s => In(s.OnDock)).Sum(s => s.Late ?? 0),
                    plan.IsKnown ? days.Min(d => d.Balance) : null, plan.Cover(monday, sunday));
            }
        });
    }
}
