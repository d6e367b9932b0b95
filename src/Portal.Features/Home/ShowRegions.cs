using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Cases;
using Portal.Domain.Orders;
using Portal.Features.Kernel;

namespace Portal.Features.Home;

/// <summary>The figures by the suppliers' region: what is open, how orders are answered, what comes late.</summary>
[Needs(Permissions.ReadInsights)]
public sealed record ShowRegions : IAsk<IReadOnlyList<ShowRegions.Row>>
{
    /// <summary>The days that count for how orders are answered.</summary>
    public const int Days = 90;

    /// <summary>One region; shares are counts of <paramref name="Answered"/> or <paramref name="Answers"/>, so that a reader can check them.</summary>
    /// <param name="Region">Region code; empty where the ERP names none.</param>
    /// <param name="Open">Orders that are neither closed nor cancelled.</param>
    /// <param name="Value">Their net value, one amount per currency.</param>
    /// <param name="Answered">Orders answered in the portal within the last <see cref="Days"/> days.</param>
    /// <param name="Quick">Of these, answered within two days of their arrival here.</param>
    /// <param name="Overdue">Orders whose answer is overdue now.</param>
    /// <param name="Answers">Answers to lines within the last <see cref="Days"/> days that were not taken back.</param>
    /// <param name="Deviating">Of these, outside the policy.</param>
    /// <param name="LateLines">Open lines of which a part is agreed for later than requested.</param>
    /// <param name="Cases">Open cases.</param>
    public sealed record Row(
        string Region, int Suppliers, int Open, IReadOnlyList<Amount> Value, int Answered, int Quick, int Overdue, int Answers, int Deviating, int LateLines, int Cases);

    /// <summary>A net amount in one currency.</summary>
    public sealed record Amount(decimal Net, string Currency);

    internal sealed class Handler(PortalDb db, TimeProvider clock) : IRequestHandler<ShowRegions, IReadOnlyList<Row>>
    {
        public async ValueTask<IReadOnlyList<Row>> Handle(ShowRegions query, CancellationToken ct)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var (since, today) = (now.AddDays(-Days), DateOnly.FromDateTime(now));
            var suppliers = await db.Suppliers.AsNoTracking().Select(s => new { s.SupplierId, s.Region }).ToListAsync(ct);
            // Every row knows its supplier, so nothing has to be looked up to count it.
            var open = (await db.Orders.AsNoTracking().Where(o => o.State != OrderState.Closed && o.State != OrderState.Cancelled).GroupBy(o => new { o.SupplierId, o.Currency })
                .Select(g => new { g.Key.SupplierId, g.Key.Currency, Count = g.Count(), Value = g.Sum(o => o.NetTotal), Overdue = g.Count(o => o.AnswerBy < today) }).ToListAsync(ct)).ToLookup(o => o.SupplierId);
            var acknowledged = await db.Orders.AsNoTracking().Where(o => o.AcknowledgedAt >= since).GroupBy(o => o.SupplierId)
                .Select(g => new { g.Key, All = g.Count(), Quick = g.Count(o => o.AcknowledgedAt <= o.ReceivedAt.AddDays(2)) }).ToDictionaryAsync(o => o.Key, ct);
            var answers = await db.Set<LineAnswer>().AsNoTracking().Where(a => a.AnsweredAt >= since && a.Outcome != AnswerOutcome.Withdrawn).GroupBy(a => a.SupplierId)
                .Select(g => new { g.Key, All = g.Count(), Deviating = g.Count(a => a.Outcome != AnswerOutcome.InPolicy) }).ToDictionaryAsync(a => a.Key, ct);
            var late = await db.Set<ScheduleLine>().AsNoTracking().Where(p => p.OnTime != null && p.Late != null && p.Late != 0m).GroupBy(p => p.SupplierId)
                .Select(g => new { g.Key, Count = g.Select(p => p.LineId).Distinct().Count() }).ToDictionaryAsync(l => l.Key, l => l.Count, ct);
            var cases = await db.Cases.AsNoTracking().Where(c => c.State == CaseState.Open).GroupBy(c => c.SupplierId)
                .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(c => c.Key, c => c.Count, ct);
            return
            [
                .. suppliers.GroupBy(s => s.Region, s => s.SupplierId).OrderBy(r => r.Key, StringComparer.Ordinal).Select(region =>
                {
                    var mine = region.SelectMany(s => open[s]).ToList();
                    var value = mine.GroupBy(o => o.Currency, o => o.Value).Select(c => new Amount(c.Sum(), c.Key)).Where(a => a.Net > 0).OrderByDescending(a => a.Net);
                    return new Row(
                        region.Key, region.Count(), mine.Sum(o => o.Count), [.. value],
                        region.Sum(s => acknowledged.GetValueOrDefault(s)?.All ?? 0), region.Sum(s => acknowledged.GetValueOrDefault(s)?.Quick ?? 0), mine.Sum(o => o.Overdue),
                        region.Sum(s => answers.GetValueOrDefault(s)?.All ?? 0), region.Sum(s => answers.GetValueOrDefault(s)?.Deviating ?? 0),
                        region.Sum(s => late.GetValueOrDefault(s)), region.Sum(s => cases.GetValueOrDefault(s)));
                }),
            ];
        }
    }
}
