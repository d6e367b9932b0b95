using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Cases;
using Portal.Domain.Kernel;
using Portal.Domain.Orders;
using Portal.Domain.Values;

namespace Portal.Features.Sync;

/// <summary>Finds orders without an answer or an agreement in time, by the calendars of their suppliers.</summary>
internal sealed class LateOrders(PortalDb db, Calendars calendars, TimeProvider clock)
{
    // Longer than any shutdown; further out no confirmation is late.
    private const int FurthestDays = 400;

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>Orders that wait for a first answer to what they ask for now, and whose day has passed.</summary>
    public IQueryable<PurchaseOrder> StillUnanswered()
    {
        var today = Today;
        return db.Orders.Where(o => o.LinesToAnswer > 0 && o.AnswerBy < today
            && !o.Lines.Any(l => l.Answers.Any(a => a.AnsweredAt >= o.RevisedAt && a.Outcome != AnswerOutcome.Withdrawn)));
    }

    /// <summary>Orders with a line that nobody has agreed on.</summary>
    public IQueryable<PurchaseOrder> StillUnagreed() =>
        db.Orders.Where(o => (o.State == OrderState.ToAnswer || o.State == OrderState.Countered || o.State == OrderState.WaitingForBuyer)
            && o.Lines.Any(l => l.State == LineState.ToAnswer || l.State == LineState.Countered || l.State == LineState.WaitingForBuyer));

    /// <summary>Unanswered orders without a case yet.</summary>
    public async Task<IReadOnlyList<(PurchaseOrder Order, OverdueFacts Facts)>> Unanswered(int most, CancellationToken ct)
    {
        var orders = await WithoutCase(StillUnanswered(), CaseKind.NotAcknowledged).OrderBy(o => o.AnswerBy).ThenBy(o => o.Id).Take(most).ToListAsync(ct);
        return [.. orders.Select(o => (o, new OverdueFacts { AnswerBy = o.AnswerBy, Lines = o.LinesToAnswer }))];
    }

    /// <summary>Orders without a case yet that have a needed day inside the confirm limit and no agreement on it.</summary>
    public async Task<IReadOnlyList<(PurchaseOrder Order, OverdueFacts Facts)>> Unagreed(int most, CancellationToken ct)
    {
        var found = new List<(PurchaseOrder, OverdueFacts)>();
        foreach (var group in await Horizons(ct))
        {
            var (horizon, suppliers) = (group.Key.Horizon, group.Select(s => s.Supplier).ToList());
            var open = db.Orders.Where(o => (o.State == OrderState.ToAnswer || o.State == OrderState.Countered || o.State == OrderState.WaitingForBuyer) && suppliers.Contains(o.SupplierId)
                && o.Lines.Any(l => l.NeededOn <= horizon && (l.State == LineState.ToAnswer || l.State == LineState.Countered || l.State == LineState.WaitingForBuyer)));
            var orders = await WithoutCase(open, CaseKind.ConfirmationLate).OrderBy(o => o.FirstNeededOn).ThenBy(o => o.Id).Take(most - found.Count).Include(o => o.Lines).ToListAsync(ct);
            found.AddRange(orders.Select(o => (o, FactsOf(o, group.Key.Days))));
            if (found.Count >= most)
            {
                break;
            }
        }

        return found;
    }

    private static OverdueFacts FactsOf(PurchaseOrder order, int days)
    {
        var lines = order.Lines.Where(l => l.State is LineState.ToAnswer or LineState.Countered or LineState.WaitingForBuyer).ToList();
        return new() { NeededOn = lines.Min(l => l.NeededOn), Lines = lines.Count, ConfirmDaysBefore = days };
    }

    /// <summary>The last needed day that must be agreed by now, for suppliers with the same limit and calendar.</summary>
    private async Task<List<IGrouping<(DateOnly Horizon, int Days), (SupplierId Supplier, DateOnly Horizon, int Days)>>> Horizons(CancellationToken ct)
    {
        var suppliers = await db.Suppliers.Select(s => new { s.SupplierId, s.CalendarCode, s.ConfirmDaysBefore }).ToListAsync(ct);
        var byLimit = new List<(SupplierId, DateOnly, int)>();
        foreach (var limit in suppliers.GroupBy(s => (s.CalendarCode, s.ConfirmDaysBefore)))
        {
            var horizon = Horizon(await calendars.Of(limit.Key.CalendarCode, ct), limit.Key.ConfirmDaysBefore);
            byLimit.AddRange(limit.Select(s => (s.SupplierId, horizon, limit.Key.ConfirmDaysBefore)));
        }

        return [.. byLimit.GroupBy(s => (s.Item2, s.Item3))];
    }

    private DateOnly Horizon(WorkingDays calendar, int days)
    {
        var last = Today;
        while (calendar.Add(last.AddDays(1), -days) <= Today && last.DayNumber - Today.DayNumber < FurthestDays)
        {
            last = last.AddDays(1);
        }

        return last;
    }

    private IQueryable<PurchaseOrder> WithoutCase(IQueryable<PurchaseOrder> orders, CaseKind kind)
    {
        // Enums are stored as text, so what is open is found by the case's own key.
        var prefix = $"{kind}:";
        return orders.Where(o => !db.Cases.Any(c => c.OpenSubject == prefix + o.ErpCode + "/" + o.Number));
    }
}
