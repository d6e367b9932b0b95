using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Orders;
using Portal.Features.Kernel;

namespace Portal.Features.Planning;

/// <summary>The key figures of planning: what runs out, what is confirmed on time, what nobody answered; counted in parts of orders, because pieces and kilograms don't add up.</summary>
[Needs(Permissions.ReadPlanning)]
public sealed record SummarisePlanning(string? Plant = null, string? Supplier = null) : IAsk<SummarisePlanning.View>
{
    private const int Soon = 14;
    private const int Weeks = 5;
    private const int Judged = 4;

    /// <summary>The figures.</summary>
    /// <param name="OnTime">Share of the parts needed in the next four weeks that are agreed for their day, 0 to 1; null when nothing is needed.</param>
    /// <param name="ByWeek">What is needed in each week, the running one first.</param>
    public sealed record View(int RunOutSoon, int ShortInAll, decimal? OnTime, int ToAnswer, int Overdue, IReadOnlyList<Week> ByWeek);

    /// <summary>Parts of orders that are needed in a week: agreed for their day, agreed for later, not agreed.</summary>
    public sealed record Week(DateOnly Monday, int OnTime, int Late, int Open);

    internal sealed class Handler(PortalDb db, TimeProvider clock) : IRequestHandler<SummarisePlanning, View>
    {
        public async ValueTask<View> Handle(SummarisePlanning query, CancellationToken ct)
        {
            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            var outlooks = new PlanFilter(query.Plant, Supplier: query.Supplier).Narrow(db);
            var soon = today.AddDays(Soon);
            var weeks = await ByWeek(query, WeekBook.Monday(today), ct);
            var judged = weeks.Take(Judged).ToList();
            var needed = judged.Sum(w => w.OnTime + w.Late + w.Open);
            var unanswered = await Unanswered(query, today, ct);
            return new(
                await outlooks.CountAsync(o => o.OutOn <= soon, ct), await outlooks.CountAsync(o => o.OutOn != null, ct),
                needed == 0 ? null : (decimal)judged.Sum(w => w.OnTime) / needed, unanswered.All, unanswered.Overdue, weeks);
        }

        private async Task<List<Week>> ByWeek(SummarisePlanning query, DateOnly first, CancellationToken ct)
        {
            var last = first.AddDays((7 * Weeks) - 1);
            // Only what is requested has an OnTime.
            var parts = db.Set<ScheduleLine>().Where(s => s.OnDock >= first && s.OnDock <= last && s.OnTime != null);
            parts = string.IsNullOrEmpty(query.Plant) ? parts : parts.Where(s => s.PlantCode == query.Plant);
            parts = string.IsNullOrEmpty(query.Supplier) ? parts : parts.Where(s => db.Suppliers.Any(x => x.SupplierId == s.SupplierId && x.Number == query.Supplier));
            var days = await parts.GroupBy(s => s.OnDock)
                .Select(g => new { Day = g.Key, All = g.Count(), OnTime = g.Count(s => s.OnTime == s.Quantity), Late = g.Count(s => s.OnTime != s.Quantity && s.Late != 0m) }).ToListAsync(ct);
            return [.. Enumerable.Range(0, Weeks).Select(w => first.AddDays(7 * w)).Select(monday =>
            {
                var within = days.Where(d => WeekBook.Monday(d.Day) == monday).ToList();
                var (all, onTime, late) = (within.Sum(d => d.All), within.Sum(d => d.OnTime), within.Sum(d => d.Late));
                return new Week(monday, onTime, late, all - onTime - late);
            })];
        }

        private async Task<(int All, int Overdue)> Unanswered(SummarisePlanning query, DateOnly today, CancellationToken ct)
        {
            var orders = db.Orders.Where(o => o.LinesToAnswer > 0);
            orders = string.IsNullOrEmpty(query.Plant) ? orders : orders.Where(o => o.PlantCode == query.Plant);
            orders = string.IsNullOrEmpty(query.Supplier) ? orders : orders.Where(o => db.Suppliers.Any(x => x.SupplierId == o.SupplierId && x.Number == query.Supplier));
            var sums = await orders.GroupBy(o => 1).Select(g => new { All = g.Sum(o => o.LinesToAnswer), Overdue = g.Sum(o => o.AnswerBy < today ? o.LinesToAnswer : 0) }).FirstOrDefaultAsync(ct);
            return (sums?.All ?? 0, sums?.Overdue ?? 0);
        }
    }
}
