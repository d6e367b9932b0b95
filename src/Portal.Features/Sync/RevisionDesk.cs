using System.Diagnostics;
using Portal.Data;
using Portal.Domain.Cases;
using Portal.Domain.Orders;
using Portal.Exchange.Erp;
using Portal.Features.Cases;
using Portal.Features.Kernel;
using Portal.Features.Orders;

namespace Portal.Features.Sync;

/// <summary>Takes a new order or a revision over, with all that follows: timeline, answers that fit now, conflicts, cases whose condition is gone.</summary>
internal sealed class RevisionDesk(PortalDb db, OrderTimeline timeline, CaseDesk cases, FollowUp followUp, Calendars calendars, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>An order that the portal sees for the first time; what the ERP holds as confirmed is taken over as agreed.</summary>
    public async Task<PurchaseOrder> Receive(ErpOrder said, OrderTranslation translation, CancellationToken ct)
    {
        var content = translation.Content!;
        var order = new PurchaseOrder(translation.SupplierId, content, Now, await AnswerBy(said, translation, content.OrderedOn, ct));
        foreach (var line in said.Lines.Where(l => l.Confirmed.Count > 0))
        {
            order.TakeOver(line.Number, OrderTranslator.Parts(line.Confirmed));
        }

        db.Orders.Add(order);
        Came(order, said, OrderEntryKind.Received, new { revision = order.Revision, lines = order.LineCount });
        await followUp.Conflicts(order, _ => false, ct);
        return order;
    }

    /// <summary>A revision of an order that the portal has.</summary>
    public async Task Revise(PurchaseOrder order, ErpOrder said, OrderTranslation translation, CancellationToken ct)
    {
        var content = Whole(order, translation.Content!);
        var before = order.Lines.ToDictionary(l => l.Number, LineBefore.Of);
        var (revision, wasOver) = (order.Revision, IsOver(order));
        var reopened = order.Revise(content, Now, await AnswerBy(said, translation, DateOnly.FromDateTime(said.ChangedAt), ct));
        if (order.Revision > revision || reopened.Count > 0)
        {
            Came(order, said, OrderEntryKind.Revised, new { revision = order.Revision, reopened });
        }

        await followUp.Postings(order, before, reopened, ct);
        await followUp.Answers(order, before, ct);
        await followUp.Conflicts(order, n => before.GetValueOrDefault(n)?.Conflict is true, ct);
        if (IsOver(order) && !wasOver)
        {
            await cases.Close(CaseKind.NotAcknowledged, order, null, "the order is closed", ct);
            await cases.Close(CaseKind.ConfirmationLate, order, null, "the order is closed", ct);
        }
    }

    private static bool IsOver(PurchaseOrder order) => order.State is OrderState.Closed or OrderState.Cancelled;

    /// <summary>An ERP tells whole orders: a line that is not there any more was deleted, which is a cancellation.</summary>
    private static OrderContent Whole(PurchaseOrder order, OrderContent content)
    {
        var named = content.Lines.Select(l => l.ErpLineId).ToHashSet(StringComparer.Ordinal);
        var gone = order.Lines.Where(l => !named.Contains(l.ErpLineId)).Select(l => l.ErpLineId).ToHashSet(StringComparer.Ordinal);
        return gone.Count == 0
            ? content
            : content with { Lines = [.. content.Lines, .. order.Revisions.OrderByDescending(r => r.Number).SelectMany(r => r.Content.Lines).Where(l => gone.Remove(l.ErpLineId)).Select(l => l with { Cancelled = true })] };
    }

    /// <summary>The day by which the supplier is to answer, by its own calendar.</summary>
    private async Task<DateOnly?> AnswerBy(ErpOrder said, OrderTranslation translation, DateOnly from, CancellationToken ct) =>
        said.Cancelled || said.Closed ? null : (await calendars.Of(translation.Supplier!.CalendarCode, ct)).Add(from, translation.Supplier.AcknowledgeWithinDays);

    private void Came(PurchaseOrder order, ErpOrder said, OrderEntryKind kind, object facts)
    {
        db.OrderEntries.Add(new OrderEntry
        {
            SupplierId = order.SupplierId,
            OrderId = order.Id,
            Kind = OrderEntryKind.ChangedInErp,
            At = said.ChangedAt,
            By = said.Buyer ?? order.ErpCode,
            Facts = Facts.Write(new { erp = order.ErpCode, revision = said.Revision }),
            TraceId = Activity.Current?.TraceId.ToString(),
        });
        timeline.Add(order, null, kind, facts, said.ChangedAt);
    }
}
