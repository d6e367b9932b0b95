using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Domain.Cases;
using Portal.Domain.Orders;
using Portal.Domain.Planning;
using Portal.Features.Orders;
using Portal.Features.Sync;

namespace Portal.Features.Planning;

/// <summary>Works out what open cases about lines do to the plant: what would come if the answer stood, against what is asked for.</summary>
internal sealed class CaseImpact(PortalDb db, Caller caller, TimeProvider clock, IOptions<OrderOptions> options)
{
    // Further out nobody plans by the day.
    private const int FurthestDays = 365;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Every open case about a line of these items at the plant.</summary>
    public async Task Of(string plant, IReadOnlyDictionary<PlanKey, Supply> supplies, CancellationToken ct)
    {
        var items = supplies.Keys.Select(k => k.ItemNumber).ToList();
        var cases = await db.Cases
            .Where(c => c.PlantCode == plant && items.Contains(c.ItemNumber!) && c.Line != null && c.State != CaseState.Closed && (c.Kind == CaseKind.AnswerDeviates || c.Kind == CaseKind.ChangeConflict))
            .ToListAsync(ct);
        if (cases.Count == 0)
        {
            return;
        }

        var told = await LastTold(plant, ct);
        var ids = cases.Select(c => c.OrderId!.Value).Distinct().ToList();
        var orders = await db.Orders.AsNoTracking().AsSplitQuery().Where(o => ids.Contains(o.Id))
            .Include(o => o.Lines).ThenInclude(l => l.Schedule).Include(o => o.Lines).ThenInclude(l => l.Answers).ToDictionaryAsync(o => o.Id, ct);
        foreach (var one in cases)
        {
            if (orders.GetValueOrDefault(one.OrderId!.Value)?.Lines.FirstOrDefault(l => l.Number == one.Line) is { } line)
            {
                var impact = Of(one.Kind, line, supplies[new(plant, one.ItemNumber!)], DateOnly.FromDateTime(Now));
                var due = one.DueWith(impact, options.Value.BuyerDue(one.OpenedAt), Now.AddHours(options.Value.StockOutDueHours));
                one.Hurts(impact.Level is ImpactLevel.Unknown ? impact with { AsOf = told } : impact, due, Now, caller.Name);
            }
        }
    }

    /// <summary>What a case about a line does; unknown when no stock is known.</summary>
    internal static Impact Of(CaseKind kind, OrderLine line, Supply supply, DateOnly today)
    {
        var agreed = line.Parts(Baseline.Agreed).ToList();
        var asked = kind is CaseKind.ChangeConflict && agreed.Count > 0 ? agreed : [.. line.Parts(Baseline.Requested)];
        var without = supply.Instead(line.Id, Arrivals.Of(asked, [], false, line.Received, line.Id));
        var with = supply.Instead(line.Id, kind is CaseKind.AnswerDeviates && line.Answer is { } answer ? Arrivals.IfAgreed(line, answer.Offer) : []);
        var until = Earlier(Later(with.LastDay(today), without.LastDay(today)), today.AddDays(FurthestDays));
        return Projection.Of(with, today, until).Impact(Projection.Of(without, today, until));
    }

    /// <summary>When the plant's ERP told its stock last (UTC): as of then nothing is known of an item that it didn't name.</summary>
    private async Task<DateTime?> LastTold(string plant, CancellationToken ct) =>
        await (from p in db.Plants
               join f in db.ErpFeeds on p.ErpCode equals f.ErpCode
               where p.Code == plant && f.Feed == Feeds.Supply
               select f.LastReadAt).FirstOrDefaultAsync(ct);

    private static DateOnly Later(DateOnly one, DateOnly other) => one < other ? other : one;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
