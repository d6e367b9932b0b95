using Portal.Domain.Orders;
using Portal.Exchange.Erp;
using Portal.Features.Orders;

namespace Portal.Web.Setup.Demo;

/// <summary>What went wrong in the demo's last days: revisions, a cut below what was received, a closed period, an ERP that was away.</summary>
internal sealed class DemoTrouble(Settings settings, DemoCast cast, DemoDesk desk, DemoIntake intake, IHttpClientFactory http, TimeProvider clock)
{
    // As many as a posting makes before a person has to look.
    private const int MostRounds = Domain.Postings.Posting.MostAttempts + 5;

    private const int Revisions = 14;
    private const int Cuts = 3;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The ERP is well; a start that was cut off may have left it otherwise.</summary>
    public Task Mend(CancellationToken ct) => Put("api/switches", new { offline = false, periodClosed = false }, ct);

    /// <summary>Tells it of these orders.</summary>
    public async Task Tell(IReadOnlyList<ListOrders.Row> orders, CancellationToken ct)
    {
        await Mend(ct);
        var silent = orders.Where(o => DemoDesk.IsSilent(o.Number) && o.OrderedOn < DateOnly.FromDateTime(Now).AddDays(-7)).OrderByDescending(o => o.Number, StringComparer.Ordinal).Take(4).ToList();
        if (silent.Count == 4)
        {
            await Refused(silent[1], ct);
            await Parked(silent[3], ct);
        }

        var known = orders.ToDictionary(o => o.Number, StringComparer.Ordinal);
        var erp = (await intake.Orders(ct)).Where(o => known.ContainsKey(o.Number)).ToList();
        var moved = await Revised([.. erp.Where(o => o.Revision == 1 && known[o.Number].State is OrderState.Agreed && DemoDesk.IsOneIn(Revisions, o.Number))], ct);
        var cut = await Cut(erp, ct);
        // What the buyer approved with a change of the order came back as its next revision.
        var updated = erp.Where(o => o.Revision > known[o.Number].Revision).ToDictionary(o => o.Number, o => Earlier(o.OrderedOn.AddDays(7)));
        await intake.Some(moved.Concat(cut).Concat(updated).DistinctBy(o => o.Key).ToDictionary(StringComparer.Ordinal), ct);
    }

    /// <summary>The books were closed when the answer came: the ERP refuses it.</summary>
    private async Task Refused(ListOrders.Row order, CancellationToken ct)
    {
        await Put("api/switches", new { periodClosed = true }, ct);
        await Accept(order, Now.AddHours(-26), ct);
        await DemoClock.At(Now.AddHours(-25), () => desk.Deliver(ct));
        await Mend(ct);
    }

    /// <summary>The ERP was away longer than the portal tries by itself.</summary>
    private async Task Parked(ListOrders.Row order, CancellationToken ct)
    {
        await Put("api/switches", new { offline = true }, ct);
        await Accept(order, Now.AddDays(-5), ct);
        for (var round = 0; round < MostRounds; round++)
        {
            await DemoClock.At(Now.AddDays(-5).AddHours(1 + round), () => desk.Deliver(ct));
        }

        await Mend(ct);
    }

    private Task Accept(ListOrders.Row order, DateTime at, CancellationToken ct) => DemoClock.At(at, async () =>
    {
        var seen = await cast.Do(new ShowOrder(order.Number), cast.Supplier(order.Supplier), ct);
        if (seen?.Lines.All(l => l.Last is null) is true)
        {
            await cast.Do(new AnswerLines(order.Id, order.Revision, []), cast.Supplier(order.Supplier), ct);
        }
    });

    private async Task<Dictionary<string, DateTime>> Revised(IReadOnlyList<ErpOrder> agreed, CancellationToken ct)
    {
        var moved = new Dictionary<string, DateTime>(StringComparer.Ordinal);
        foreach (var order in agreed)
        {
            var line = order.Lines[0];
            await Put($"api/orders/{order.Number}/lines/{line.Number}", new { onDock = line.Schedule[^1].OnDock.AddDays(moved.Count % 3 == 2 ? -7 : 10), reason = "Production moved the date", who = order.Buyer }, ct);
            moved[order.Number] = Now.AddHours(-4 - (moved.Count * 5));
        }

        return moved;
    }

    /// <summary>Less is wanted than has come.</summary>
    private async Task<Dictionary<string, DateTime>> Cut(IReadOnlyList<ErpOrder> erp, CancellationToken ct)
    {
        var cut = new Dictionary<string, DateTime>(StringComparer.Ordinal);
        var done = erp.Count(o => o.Lines.Any(l => l.ReceivedQuantity > l.Quantity));
        foreach (var order in erp.Where(o => !o.Closed && !o.Cancelled && o.Lines.Any(IsHalfway)).Take(Math.Max(0, Cuts - done)))
        {
            var line = order.Lines.First(IsHalfway);
            await Put($"api/orders/{order.Number}/lines/{line.Number}", new { quantity = Math.Floor(line.ReceivedQuantity / 2), reason = "Demand was cut", who = order.Buyer }, ct);
            cut[order.Number] = Now.AddHours(-7 - cut.Count);
        }

        return cut;
    }

    private static bool IsHalfway(ErpOrderLine line) => line is { ReceivedQuantity: > 2, Cancelled: false } && line.ReceivedQuantity < line.Quantity;

    private DateTime Earlier(DateOnly day) => day.ToDateTime(new TimeOnly(9, 15), DateTimeKind.Utc) is var at && at < Now.AddHours(-1) ? at : Now.AddHours(-1);

    private async Task Put(string path, object content, CancellationToken ct)
    {
        using var client = http.CreateClient(nameof(DemoTrouble));
        using var answer = await client.PutAsJsonAsync(new Uri(new Uri(settings.Portal.DemoErp.Url), path), content, ct);
    }
}
