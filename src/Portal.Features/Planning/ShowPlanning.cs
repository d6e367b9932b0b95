using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Planning;
using Portal.Features.Kernel;

namespace Portal.Features.Planning;

/// <summary>What is confirmed against what is needed, per item, plant and week; what runs out first comes first.</summary>
[Needs(Permissions.ReadPlanning)]
public sealed record ShowPlanning(PlanFilter Filter, ShowPlanning.By Sort = ShowPlanning.By.Trouble, int Weeks = 8, PageOf? Page = null) : IAsk<ShowPlanning.View>
{
    /// <summary>What the rows can be sorted by.</summary>
    public enum By
    {
        Trouble,
        Item,
    }

    /// <summary>A page of items with their weeks, and the choices of the filters.</summary>
    public sealed record View(IReadOnlyList<Row> Rows, int Total, IReadOnlyList<(string Code, string Name)> Plants);

    /// <summary>An item at a plant.</summary>
    public sealed record Row(
        string PlantCode, string ItemNumber, string Name, string Unit, CoverLevel Level, DateOnly? OutOn, decimal? Missing, string? HoldsUp, DateTime? AsOf, IReadOnlyList<PlanWeek> Weeks);

    internal sealed class Handler(PortalDb db, WeekBook weeks, TimeProvider clock) : IRequestHandler<ShowPlanning, View>
    {
        private const int MostWeeks = 26;

        public async ValueTask<View> Handle(ShowPlanning query, CancellationToken ct)
        {
            var page = query.Page ?? new PageOf(1, 25);
            var found = query.Filter.Narrow(db).AsNoTracking();
            var total = await found.CountAsync(ct);
            var sorted = query.Sort is By.Item ? found.OrderBy(o => o.ItemNumber).ThenBy(o => o.PlantCode) : found.OrderBy(o => o.Worry).ThenBy(o => o.ItemNumber).ThenBy(o => o.PlantCode);
            var rows = await sorted.Skip(page.Skip).Take(page.Take).ToListAsync(ct);
            var numbers = rows.Select(r => r.ItemNumber).Distinct().ToList();
            var items = await db.Items.AsNoTracking().Where(i => numbers.Contains(i.Number)).Select(i => new { i.Number, i.Name, i.Unit }).ToDictionaryAsync(i => i.Number, ct);
            var by = await weeks.Of([.. rows.Select(Key)], DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), Math.Clamp(query.Weeks, 1, MostWeeks), ct);
            var plants = await db.Plants.AsNoTracking().OrderBy(p => p.Name).Select(p => new { p.Code, p.Name }).ToListAsync(ct);
            return new(
                [.. rows.Select(r => new Row(
                    r.PlantCode, r.ItemNumber, items.GetValueOrDefault(r.ItemNumber)?.Name ?? r.ItemNumber, items.GetValueOrDefault(r.ItemNumber)?.Unit ?? "",
                    r.Level, r.OutOn, r.Missing, r.HoldsUp, r.AsOf, by[Key(r)]))],
                total,
                [.. plants.Select(p => (p.Code, p.Name))]);
        }

        private static PlanKey Key(ItemOutlook o) => new(o.PlantCode, o.ItemNumber);
    }
}
