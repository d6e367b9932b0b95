using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Domain.Cases;
using Portal.Domain.Orders;
using Portal.Domain.Postings;
using Portal.Features.Cases;
using Portal.Features.Postings;

namespace Portal.Features.Orders;

/// <summary>What follows from an answer or a decision, whoever gave it: timeline, case, posting.</summary>
internal sealed class AnswerDesk(PortalDb db, CaseDesk cases, OrderTimeline timeline, TimeProvider clock, ILeaseClock leases, IOptions<OrderOptions> options)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Until when what is done now can be undone (UTC): nothing of it leaves for the ERP before.</summary>
    public DateTime UndoUntil => Now.AddSeconds(options.Value.UndoSeconds);

    /// <summary>A given answer is written down; inside the policy it is queued for the ERP, outside it opens its case.</summary>
    public async Task Given(PurchaseOrder order, OrderLine line, LineAnswer answer, CancellationToken ct, OrderEntryKind kind = OrderEntryKind.Answered)
    {
        timeline.Add(order, line.Number, kind, TimelineFacts.Of(answer.Offer), order.RevisedAt);
        await cases.Close(CaseKind.NotAcknowledged, order, null, "answered", ct);
        if (answer.Outcome is AnswerOutcome.Waiting)
        {
            timeline.Add(order, line.Number, OrderEntryKind.WaitsForBuyer, new { policy = answer.Policy });
            await cases.Open(CaseKind.AnswerDeviates, order, line, CaseRole.Buyer, DueForBuyer(), FactsOf(order, line, answer), ct);
            return;
        }

        timeline.Add(order, line.Number, OrderEntryKind.PassedPolicy, new { policy = answer.Policy });
        await cases.Close(CaseKind.AnswerDeviates, order, line.Number, "fits", ct);
        await Queue(order, line, answer, ct);
    }

    /// <summary>A yes to an earlier day is written down and queued for the ERP.</summary>
    public async Task ComesEarlier(PurchaseOrder order, OrderLine line, LineAnswer answer, DateOnly day, CancellationToken ct)
    {
        timeline.Add(order, line.Number, OrderEntryKind.ExpediteAccepted, TimelineFacts.Of(answer.Offer) with { Day = day });
        await cases.Close(CaseKind.NotAcknowledged, order, null, "answered", ct);
        await Queue(order, line, answer, ct);
    }

    /// <summary>A yes to a counter-offer is written down and queued for the ERP.</summary>
    public async Task TookCounter(PurchaseOrder order, OrderLine line, LineAnswer answer, CancellationToken ct)
    {
        timeline.Add(order, line.Number, OrderEntryKind.CounterAccepted, TimelineFacts.Of(answer.Offer));
        await cases.Close(CaseKind.AnswerDeviates, order, line.Number, "counter-accepted", ct);
        await Queue(order, line, answer, ct);
    }

    /// <summary>Queues the agreement for the ERP, claimable when the undo window has passed.</summary>
    public async Task Queue(PurchaseOrder order, OrderLine line, LineAnswer answer, CancellationToken ct)
    {
        // By the clock by which it is claimed: a node whose own is wrong neither delays it nor takes the undo window away.
        var posting = PostingDraft.For(order, line, answer, await Earlier(order, line, ct), await leases.Now(ct), TimeSpan.FromSeconds(options.Value.UndoSeconds));
        db.Postings.Add(posting);
        timeline.Add(order, line.Number, OrderEntryKind.PostingQueued, new { key = posting.Key }, answer.DecidedAt ?? answer.AnsweredAt);
    }

    /// <summary>Postings of the line whose effect the portal has not read back yet.</summary>
    private async Task<IReadOnlyList<Posting>> Earlier(PurchaseOrder order, OrderLine line, CancellationToken ct) =>
        // Tracked, so that one which this very act has withdrawn is left out.
        [.. (await db.Postings.Where(p => p.OrderId == order.Id && p.Line == line.Number).ToListAsync(ct))
            .Where(p => p.State is not (PostingState.Withdrawn or PostingState.Rejected) && (p.State is not PostingState.Confirmed || p.AnsweredAt >= order.RevisedAt))];

    /// <summary>When a buyer has to have decided (UTC).</summary>
    public DateTime DueForBuyer() => options.Value.BuyerDue(Now);

    private static AnswerFacts FactsOf(PurchaseOrder order, OrderLine line, LineAnswer answer) => new()
    {
        Ordered = line.Quantity,
        Unit = line.Unit,
        Currency = order.Currency,
        Item = line.ItemNumber,
        Description = line.Description,
        Deviations = answer.Deviations,
        Note = answer.Offer.Note,
        Policy = answer.Policy,
    };
}
