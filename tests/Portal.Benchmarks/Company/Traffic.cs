using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.MasterData;
using Portal.Domain.Policies;
using Portal.Features.Audit;
using Portal.Features.Live;
using Portal.Features.Planning;
using Portal.Features.Sync;

namespace Portal.Benchmarks.Company;

/// <summary>What months of service leave behind and the seed does not: postings, inbound documents, events, notes, cross-references, policies; and the audit sealed.</summary>
internal sealed class Traffic(SeededCompany company)
{
    private const int Unmapped = 30;

    public async Task Flow(CancellationToken ct)
    {
        await company.InDb(db => Connections(db, ct), ct);
        var suppliers = await company.InDb(db => db.Suppliers.OrderBy(s => s.Number).Select(s => s.SupplierId).ToListAsync(ct), ct);
        long cursor = 0;
        foreach (var (supplier, at) in suppliers.Select((s, at) => (s, at)))
        {
            // People moved half of it by hand, so that the audit has both kinds of entries.
            cursor = await company.InDb(db => new SupplierTraffic(db, supplier).Flow(cursor, ct), at % 2 == 0 ? null : $"Staff {at}", ct);
        }

        await CatchUp(ct);
    }

    private static async Task<int> Connections(PortalDb db, CancellationToken ct)
    {
        var now = await db.Orders.MaxAsync(o => o.ReceivedAt, ct);
        foreach (var feed in new[] { "master-data", "orders", "supply" })
        {
            db.ErpFeeds.Add(new ErpFeed { ErpCode = "SEED", Feed = feed, Watermark = now, LastReadAt = now });
        }

        foreach (var (kind, number) in await Records(db, ct))
        {
            db.CrossReferences.Add(new CrossReference("SEED", kind, $"{kind}-{number}", number, now));
        }

        for (var at = 0; at < Unmapped; at++)
        {
            db.CrossReferences.Add(new CrossReference("SEED", ReferenceKind.Item, $"{at:000}-UNKNOWN", null, now));
        }

        foreach (var supplier in await db.Suppliers.OrderBy(s => s.Number).Take(50).Select(s => s.Number).ToListAsync(ct))
        {
            db.Policies.Add(new TolerancePolicy(PolicyScope.Supplier, supplier, 1, Tolerances.Default, now, "Administrator"));
        }

        foreach (var plant in await db.Plants.OrderBy(p => p.Code).Select(p => p.Code).ToListAsync(ct))
        {
            db.Policies.Add(new TolerancePolicy(PolicyScope.Plant, plant, 1, Tolerances.Default, now, "Administrator"));
        }

        return await db.SaveChangesAsync(ct);
    }

    private static async Task<List<(ReferenceKind Kind, string Number)>> Records(PortalDb db, CancellationToken ct) =>
    [
        .. (await db.Suppliers.Select(s => s.Number).ToListAsync(ct)).Select(n => (ReferenceKind.Supplier, n)),
        .. (await db.Items.Select(i => i.Number).ToListAsync(ct)).Select(n => (ReferenceKind.Item, n)),
        .. (await db.Plants.Select(p => p.Code).ToListAsync(ct)).Select(n => (ReferenceKind.Plant, n)),
    ];

    /// <summary>What a portal that serves has long done: overdue orders have their cases, events are delivered, the audit is sealed.</summary>
    private async Task CatchUp(CancellationToken ct)
    {
        await Until(new WatchOverdue(500), ct);
        await Until(new WorkOutStale(), ct);
        while (await Send(new ListWaitingEvents(500), ct) is { Count: > 0 } waiting)
        {
            foreach (var message in waiting)
            {
                await Send(new DeliverEvent(message.Id), ct);
            }
        }

        await Until(new SealAudit(2000), ct);
    }

    private async Task Until(IRequest<int> nothingLeft, CancellationToken ct)
    {
        while (await Send(nothingLeft, ct) > 0)
        {
        }
    }

    private async Task<T> Send<T>(IRequest<T> request, CancellationToken ct)
    {
        var answer = await company.UseCases.Send(request, c => c.BecomeSystem("benchmarks"), ct);
        return answer.Ok ? answer.Value! : throw new InvalidOperationException($"{request}: {answer.Error!.Message}");
    }
}
