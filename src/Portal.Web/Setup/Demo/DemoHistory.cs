using Portal.Domain.Orders;
using Portal.Domain.Policies;
using Portal.Exchange.Erp;
using Portal.Features.Cases;
using Portal.Features.Orders;
using Portal.Features.Policies;
using Portal.Features.Sync;
using Portal.Web.Jobs;

namespace Portal.Web.Setup.Demo;

/// <summary>Tells once what has happened in the last weeks, through the use cases and with the clock of those days; a start that was cut off is told to its end by the next.</summary>
/// <remarks>Which chapters were told stands in a file beside the demo's ERP: both are thrown away together.</remarks>
internal sealed partial class DemoHistory(
    Settings settings, DemoCast cast, DemoIntake intake, DemoDesk desk, DemoTrouble trouble, OverdueWatch overdue, Opening opening, TimeProvider clock, ILogger<DemoHistory> log) : IDemoSeed
{
    private string Told => Path.Combine(settings.Folder, "demo-history");

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <inheritdoc />
    public async Task Seed(CancellationToken ct)
    {
        try
        {
            await Once("orders and answers", Answers, ct);
            await Once("revisions and refusals", async stop => await trouble.Tell(await Orders(stop), stop), ct);
            await Once("the buyer's desk", Desk, ct);
        }
        catch (Exception e) when (e is HttpRequestException or ErpUnreachable or IOException)
        {
            // Without its ERP the demo has no history to tell; the portal works all the same.
            NotTold(log, e.Message);
        }
        finally
        {
            opening.Open();
        }
    }

    private async Task Once(string chapter, Func<CancellationToken, Task> tell, CancellationToken ct)
    {
        if (!File.Exists(Told) || !(await File.ReadAllLinesAsync(Told, ct)).Contains(chapter))
        {
            await tell(ct);
            await File.AppendAllLinesAsync(Told, [chapter], ct);
        }
    }

    private async Task Answers(CancellationToken ct)
    {
        await trouble.Mend(ct);
        await intake.All((await Orders(ct)).Select(o => o.Number).ToHashSet(StringComparer.Ordinal), ct);
        foreach (var scene in (await Orders(ct)).Where(o => o.State is OrderState.ToAnswer).SelectMany(desk.Scenes).Where(s => s.At < Now).OrderBy(s => s.At))
        {
            await DemoClock.At(scene.At, () => scene.Play(ct));
        }
    }

    private async Task<List<ListOrders.Row>> Orders(CancellationToken ct)
    {
        var all = new List<ListOrders.Row>();
        for (var page = 1; ; page++)
        {
            var rows = (await cast.Do(new ListOrders(Sort: ListOrders.By.Number, Page: new(page, 200)), DemoCast.Portal, ct))!.Rows;
            all.AddRange(rows);
            if (rows.Count == 0)
            {
                return all;
            }
        }
    }

    /// <summary>What a buyer has done with the queue since yesterday, and a rule that Purchasing made of it.</summary>
    private async Task Desk(CancellationToken ct)
    {
        await DemoClock.At(Now.AddHours(-20), () => overdue.Run(ct));
        var buyer = await cast.Person("buyer");
        var cases = (await cast.Do(new ListCases(), buyer, ct))!.Rows;
        Guid[] Every(int nth) => [.. cases.Where((c, i) => i % 9 == nth && c.AssignedName is null && c.SnoozedUntil is null).Select(c => c.Id)];
        await DemoClock.At(Now.AddHours(-3), async () =>
        {
            await cast.Do(new WorkCases(Every(1), WorkCases.Act.Take), buyer, ct);
            await cast.Do(new WorkCases(Every(5), WorkCases.Act.Take), await cast.Person("planner"), ct);
            await cast.Do(new WorkCases(Every(7), WorkCases.Act.Snooze, Until: DateOnly.FromDateTime(Now).AddDays(3)), buyer, ct);
            await cast.Do(new WorkCases(Every(3), WorkCases.Act.Comment, Text: "Called them: they look for a truck with room and ring back tomorrow."), buyer, ct);
        });
        await cast.Do(new SavePolicy(PolicyScope.ItemGroup, "Seals", 0, Tolerances.Default with { QuantityUp = new(10), DateEarly = new(null, 5) }), DemoCast.Portal, ct);
    }

    [LoggerMessage(3102, LogLevel.Warning, "The demo's history could not be told: {Why}")]
    private static partial void NotTold(ILogger log, string why);
}
