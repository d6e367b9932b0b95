using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Orders;
using Portal.Domain.Policies;
using Portal.Domain.Postings;
using Portal.Features.Kernel;
using Portal.Features.Policies;

namespace Portal.Features.Orders;

/// <summary>One order by its number, with everything its page shows.</summary>
[Needs(Permissions.ReadOrders)]
public sealed record ShowOrder(string Number) : IAsk<OrderView>
{
    internal sealed class Handler(PortalDb db, Caller caller, PolicyBook policies) : IRequestHandler<ShowOrder, OrderView>
    {
        public async ValueTask<OrderView> Handle(ShowOrder query, CancellationToken ct)
        {
            var order = await db.Orders.AsNoTracking().Include(o => o.Lines).ThenInclude(l => l.Schedule).Include(o => o.Lines).ThenInclude(l => l.Answers)
                .Include(o => o.Revisions).OrderBy(o => o.ErpCode).FirstOrDefaultAsync(o => o.Number == query.Number, ct) ?? throw new NotFound();
            var find = await policies.Of(order, ct);
            var supplier = await db.Suppliers.AsNoTracking().SingleAsync(s => s.SupplierId == order.SupplierId, ct);
            var plant = await db.Plants.AsNoTracking().Where(p => p.Code == order.PlantCode).Select(p => p.Name).FirstOrDefaultAsync(ct);
            var transit = await db.Lanes.AsNoTracking().Where(l => l.SupplierId == order.SupplierId && l.PlantCode == order.PlantCode).Select(l => (int?)l.TransitDays).FirstOrDefaultAsync(ct);
            var units = await db.Units.AsNoTracking().ToDictionaryAsync(u => u.Code, u => u.Name, ct);
            var postings = await db.Postings.AsNoTracking().Where(p => p.SupplierId == order.SupplierId && p.OrderId == order.Id && p.State != PostingState.Withdrawn).ToListAsync(ct);
            var draft = await db.AnswerDrafts.AsNoTracking().FirstOrDefaultAsync(d => d.SupplierId == order.SupplierId && d.OrderId == order.Id && d.UserId == caller.UserId, ct);
            var before = order.Revisions.OrderByDescending(r => r.Number).Skip(1).FirstOrDefault()?.Content;
            return new(
                order.Id, order.Number, supplier.Name, supplier.Number, order.PlantCode, plant ?? order.PlantCode, order.Buyer, order.State,
                order.Currency, order.PaymentTerms, order.Incoterms, order.OrderedOn, order.Revision, order.RevisedAt, order.AnswerBy,
                order.NetTotal, order.Note, transit,
                [.. order.Lines.OrderBy(l => l.Number).Select(l => Line(order, l, find(l), postings, units, before))],
                [.. order.Revisions.OrderByDescending(r => r.Number).Select(r => new OrderView.RevisionRow(r.Number, r.ReceivedAt))],
                await Messages(order, ct),
                await Timeline(order, ct),
                draft is null ? null : new(draft.Revision, draft.Content, draft.SavedAt));
        }

        private OrderView.Line Line(PurchaseOrder order, OrderLine l, (Tolerances Tolerances, string Label) policy, List<Posting> postings, Dictionary<string, string> units, OrderContent? before)
        {
            var was = before?.Lines.FirstOrDefault(x => x.ErpLineId == l.ErpLineId);
            var requested = l.Parts(Baseline.Requested).ToList();
            var reopened = was is not null && l.OpenedByRevision == order.Revision;
            var posting = postings.Where(p => p.Line == l.Number).MaxBy(p => p.AnswerNumber);
            return new(
                l.Number, l.ItemNumber, l.SupplierItemNumber, l.Description, l.Quantity, l.Unit, units.GetValueOrDefault(l.Unit, l.Unit), l.UnitDecimals,
                l.SupplierUnit, l.SupplierFactor, l.Price, l.PriceUnit, l.State, l.Received, l.Cancelled,
                requested, [.. l.Parts(Baseline.Agreed)], [.. l.Parts(Baseline.Answered)], l.AgreedPrice,
                reopened && !SchedulePart.Same(was!.Requested, requested) ? was.Requested : null,
                reopened && was!.Price != l.Price ? was.Price : null,
                l.OpenedByRevision, OrderView.Room.Of(l, policy.Tolerances, policy.Label),
                l.Answer is { } a ? new(a.Number, a.Revision, a.Offer, a.Outcome, a.Deviations, a.AnsweredAt, a.AnsweredBy, a.DecidedAt, a.DecidedBy, a.DecisionReason, a.Counter, a.CounterDueOn) : null,
                OrderView.Receipt.Of(posting, caller.IsSupplier),
                l.ExpediteTo, l.ExpediteReason, l.ExpediteCost);
        }

        private async Task<IReadOnlyList<OrderView.Message>> Messages(PurchaseOrder order, CancellationToken ct) =>
            await db.OrderMessages.AsNoTracking().Where(m => m.SupplierId == order.SupplierId && m.OrderId == order.Id).OrderBy(m => m.SentAt)
                .Select(m => new OrderView.Message(m.Line, m.Author, m.FromSupplier, m.Text, m.SentAt)).ToListAsync(ct);

        private async Task<IReadOnlyList<OrderView.Happening>> Timeline(PurchaseOrder order, CancellationToken ct)
        {
            var entries = await db.OrderEntries.AsNoTracking().Where(e => e.SupplierId == order.SupplierId && e.OrderId == order.Id && (!e.Internal || !caller.IsSupplier)).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(200).ToListAsync(ct);
            return [.. entries.Select(e => new OrderView.Happening(e.At, e.Kind, e.Line, e.By, e.Facts, e.Since is { } since ? e.At - since : null, caller.IsSupplier ? null : e.TraceId))];
        }
    }
}
