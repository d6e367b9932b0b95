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
            var suppliers = await db.Suppliers.AsNoTracking().GroupBy(s => s.Region).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
            var orders = await (from o in db.Orders.AsNoTracking()
                                join s in db.Suppliers on o.SupplierId equals s.SupplierId
                                group o by new { s.Region, o.Currency } into g
                                select new
                                {
                                    g.Key.Region,
                                    g.Key.Currency,
                                    Open = g.Count(o => o.State != OrderState.Closed && o.State != OrderState.Cancelled),
                                    Value = g.Sum(o => o.State != OrderState.Closed && o.State != OrderState.Cancelled ? o.NetTotal : 0),
                                    Answered = g.Count(o => o.AcknowledgedAt >= since),
                                    Quick = g.Count(o => o.AcknowledgedAt >= since && o.AcknowledgedAt <= o.ReceivedAt.AddDays(2)),
                                    Overdue = g.Count(o => o.AnswerBy < today),
                                }).ToListAsync(ct);
            var answers = await (from o in db.Orders.AsNoTracking()
                                 join s in db.Suppliers on o.SupplierId equals s.SupplierId
                                 from l in o.Lines
                                 from a in l.Answers
                                 where a.AnsweredAt >= since && a.Outcome != AnswerOutcome.Withdrawn
                                 group a by s.Region into g
                                 select new { g.Key, All = g.Count(), Deviating = g.Count(a => a.Outcome != AnswerOutcome.InPolicy) }).ToListAsync(ct);
            var late = await (from o in db.Orders.AsNoTracking()
                              join s in db.Suppliers on o.SupplierId equals s.SupplierId
                              from l in o.Lines
                              where l.Schedule.Any(p => p.Late > 0)
                              group l by s.Region into g
                              select new { g.Key, Count = g.Count() }).ToListAsync(ct);
            var cases = await (from c in db.Cases.AsNoTracking()
                               join s in db.Suppliers on c.SupplierId equals s.SupplierId
                               where c.State == CaseState.Open
                               group c by s.Region into g
                               select new { g.Key, Count = g.Count() }).ToListAsync(ct);
            return
            [
                .. suppliers.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s =>
                {
                    var mine = orders.Where(o => o.Region == s.Key).ToList();
                    var answered = answers.FirstOrDefault(a => a.Key == s.Key);
                    return new Row(
                        s.Key, s.Count, mine.Sum(o => o.Open), [.. mine.Where(o => o.Value > 0).OrderByDescending(o => o.Value).Select(o => new Amount(o.Value, o.Currency))],
                        mine.Sum(o => o.Answered), mine.Sum(o => o.Quick), mine.Sum(o => o.Overdue), answered?.All ?? 0, answered?.Deviating ?? 0,
                        late.FirstOrDefault(l => l.Key == s.Key)?.Count ?? 0, cases.FirstOrDefault(c => c.Key == s.Key)?.Count ?? 0);
                }),
            ];
        }
    }
}
