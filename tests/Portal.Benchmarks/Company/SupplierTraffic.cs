using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Kernel;
using Portal.Domain.Orders;
using Portal.Domain.Postings;
using Portal.Exchange.Erp;
using Portal.Features.Live;

namespace Portal.Benchmarks.Company;

/// <summary>One supplier's orders as they came from the ERP, and its agreed answers as they went there.</summary>
internal sealed class SupplierTraffic(PortalDb db, SupplierId supplier)
{
    private const int OneInRefused = 400;
    private const int OneInDelayed = 150;
    private const int OneInWaiting = 90;

    /// <summary>Stores them; the last cursor given.</summary>
    public async Task<long> Flow(long cursor, CancellationToken ct)
    {
        foreach (var order in await db.Orders.AsNoTracking().Where(o => o.SupplierId == supplier).Select(o => new { o.Number, o.PlantCode, o.Buyer, o.Currency, o.OrderedOn, o.ReceivedAt, Content = o.Revisions.First(r => r.Number == 1).Content }).ToListAsync(ct))
        {
            db.Inbound.Add(Came(order.Number, order.PlantCode, order.Buyer, order.Currency, order.OrderedOn, order.ReceivedAt, order.Content));
        }

        foreach (var agreed in await Agreed(ct))
        {
            db.Postings.Add(Went(agreed));
            db.Outbox.Add(new OutboxMessage { SupplierId = supplier, Type = nameof(PostingSettled), Payload = "{}", At = agreed.At, NextAttemptAt = agreed.At, DeliveredAt = agreed.At.AddMilliseconds(20) });
            db.LiveNotes.Add(new LiveNote { Cursor = ++cursor, SupplierId = supplier, Topic = Topics.Posting, Subject = agreed.OrderId, At = agreed.At });
        }

        await db.SaveChangesAsync(ct);
        return cursor;
    }

    private Task<List<Agreement>> Agreed(CancellationToken ct) => (
        from o in db.Orders.AsNoTracking()
        where o.SupplierId == supplier
        from l in o.Lines
        from a in l.Answers
        where a.Outcome == AnswerOutcome.InPolicy || a.Outcome == AnswerOutcome.Approved || a.Outcome == AnswerOutcome.ApprovedAndUpdated
        select new Agreement(o.Id, o.ErpCode, o.Number, l.Number, l.ErpLineId, l.Quantity, a.Number, a.DecidedAt ?? a.AnsweredAt, a.Offer)).ToListAsync(ct);

    private Posting Went(Agreement a)
    {
        var key = $"{a.Erp}/{a.Order}/{a.Line}/{a.Answer}";
        var content = JsonSerializer.Serialize(new ErpPosting(key, ErpPostingAction.Confirm, a.Order, a.ErpLine, a.Line, a.Answer, a.Quantity, a.Offer.Price, 1, null, [.. a.Offer.Parts.Select(p => new ErpScheduleLine(p.Quantity, p.OnDock))], []));
        var posting = new Posting(supplier, key, a.Erp, a.OrderId, a.Order, a.Line, a.Answer, content, new string('0', 64), a.At, a.At.AddSeconds(10));
        var (number, lease) = (int.Parse(a.Order[2..], System.Globalization.CultureInfo.InvariantCulture) + a.Line, TimeSpan.FromSeconds(30));
        var fencing = posting.Claim(a.At.AddSeconds(11), lease);
        posting.MarkSent(fencing, a.At.AddSeconds(11), lease);
        if (number % OneInRefused == 0)
        {
            posting.Refuse(fencing, "closed", "The order is closed in the ERP.", a.At.AddSeconds(12));
        }
        else if (number % OneInDelayed == 0)
        {
            posting.Retry(fencing, mayHaveHappened: true, "The ERP did not answer in time.", a.At.AddSeconds(12), TimeSpan.FromDays(400));
        }
        else
        {
            posting.Confirm(fencing, $"DOC-{number:0000000}", a.At.AddSeconds(12));
        }

        // It happened long ago: nothing follows from it any more.
        posting.ClearEvents();
        return posting;
    }

    private static InboundDocument Came(string number, string plant, string buyer, string currency, DateOnly orderedOn, DateTime at, OrderContent content)
    {
        var order = new ErpOrder(number, "SEED", plant, buyer, currency, content.PaymentTerms, content.Incoterms, orderedOn, 1, at, $"{number}-1", false, false, null, [.. content.Lines.Select(Line)]);
        var waits = int.Parse(number[2..], System.Globalization.CultureInfo.InvariantCulture) % OneInWaiting == 0;
        return new InboundDocument
        {
            System = "SEED",
            Kind = "order",
            ForeignId = waits ? number + "-W" : number,
            Stamp = order.Stamp,
            Content = JsonSerializer.Serialize(order),
            ChangedAt = at,
            ReceivedAt = at,
            State = waits ? InboundState.Waiting : InboundState.Applied,
            DoneAt = waits ? null : at.AddSeconds(1),
            WaitsFor = waits ? $"Item/{at.Ticks % 30:000}-UNKNOWN" : null,
        };
    }

    private static ErpOrderLine Line(LineContent l) => new(
        l.ErpLineId, l.Number, l.ItemNumber, l.Description, l.SupplierItemNumber, l.Quantity, l.Unit, l.Price, l.PriceUnit, l.OverTolerance, l.UnderTolerance, l.MatchLevel, l.Cancelled, l.Received,
        [.. l.Requested.Select(p => new ErpScheduleLine(p.Quantity, p.OnDock))], []);

    private sealed record Agreement(Guid OrderId, string Erp, string Order, int Line, string ErpLine, decimal Quantity, int Answer, DateTime At, LineOffer Offer);
}
