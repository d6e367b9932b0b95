using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Cases;
using Portal.Features.Kernel;

namespace Portal.Features.Home;

/// <summary>How many cases wait, by kind; for one owner role, or for all.</summary>
[Needs(Permissions.ReadCases)]
public sealed record CountCases(CaseRole? Role = null) : IAsk<CountCases.View>
{
    /// <summary>Open cases: all, those past their time, those due today, the caller's own, those that stop or starve production.</summary>
    public sealed record View(int Open, int Late, int DueToday, int Mine, int WithImpact, IReadOnlyList<Row> Kinds);

    /// <summary>One kind that has open cases.</summary>
    public sealed record Row(CaseKind Kind, int Open, int Late);

    internal sealed class Handler(PortalDb db, Caller caller, TimeProvider clock) : IRequestHandler<CountCases, View>
    {
        public async ValueTask<View> Handle(CountCases query, CancellationToken ct)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var tomorrow = now.Date.AddDays(1);
            var cases = db.Cases.AsNoTracking().Where(c => c.State == CaseState.Open && (query.Role == null || c.OwnerRole == query.Role));
            var kinds = await cases.GroupBy(c => c.Kind).Select(g => new
            {
                Kind = g.Key,
                Open = g.Count(),
                Late = g.Count(c => c.DueAt < now),
                Today = g.Count(c => c.DueAt >= now && c.DueAt < tomorrow),
                Mine = g.Count(c => c.AssignedTo == caller.UserId),
                Impact = g.Count(c => c.Level == ImpactLevel.HoldsUpOrder || c.Level == ImpactLevel.StockOut || c.Level == ImpactLevel.BelowSafetyStock),
            }).ToListAsync(ct);
            return new(
                kinds.Sum(k => k.Open), kinds.Sum(k => k.Late), kinds.Sum(k => k.Today), kinds.Sum(k => k.Mine), kinds.Sum(k => k.Impact),
                [.. kinds.OrderByDescending(k => k.Open).Select(k => new Row(k.Kind, k.Open, k.Late))]);
        }
    }
}
