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
    private const int MostEntries = 1000;

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
            return new(
                order.Id, order.Number, supplier.Name, supplier.Number, order.PlantCode, plant ?? order.PlantCode, order.Buyer, order.State,
                order.Currency, order.PaymentTerms, order.Incoterms, order.OrderedOn, order.Revision, order.RevisedAt, order.AnswerBy,
                order.NetTotal, order.Note, transit,
                [.. order.Lines.OrderBy(l => l.Number).Select(l => Line(order, l, find(l), postings, units))],
                [.. order.Revisions.OrderByDescending(r => r.Number).Select(r => new OrderView.RevisionRow(r.Number, r.ReceivedAt))],
                await Messages(order, ct),
                await Timeline(order, ct),
                draft is null ? null : new(DraftDesk.Of(draft).ToDictionary(p => p.Key, p => new OrderView.Typed(p.Value.Revision, p.Value.Content)), draft.SavedAt));
        }

        private OrderView.Line Line(PurchaseOrder order, OrderLine l, (Tolerances Tolerances, string Label) policy, List<Posting> postings, Dictionary<string, string> units)
        {
            var requested = l.Parts(Baseline.Requested).ToList();
            var was = l.State is LineState.ToAnswer or LineState.Countered ? Answered(order, l) : null;
            var posting = postings.Where(p => p.Line == l.Number).MaxBy(p => p.AnswerNumber);
            return new(
                l.Number, l.ItemNumber, l.SupplierItemNumber, l.Description, l.Quantity, l.Unit, units.GetValueOrDefault(l.Unit, l.Unit), l.UnitDecimals,
                l.SupplierUnit, l.SupplierFactor, l.Price, l.PriceUnit, l.State, l.Received, l.Cancelled,
                requested, [.. l.Parts(Baseline.Agreed)], [.. l.Parts(Baseline.Answered)], l.AgreedPrice,
                was is null || SchedulePart.Same(was.Requested, requested) ? null : was.Requested,
                was is null || was.Price == l.Price ? null : was.Price,
                CarriedFrom(order, l), OrderView.Room.Of(l, policy.Tolerances, policy.Label),
                l.Answer is { } a ? new(a.Number, a.Revision, a.Offer, a.Outcome, a.Deviations, a.AnsweredAt, a.AnsweredBy, a.DecidedAt, a.DecidedBy, a.DecisionReason, a.Counter, a.CounterDueOn) : null,
                OrderView.Receipt.Of(posting, caller.IsSupplier),
                l.ExpediteTo, l.ExpediteReason, l.ExpediteCost, l.ExpediteTo is { } day ? l.NoLaterThan(day) : null);
        }

        /// <summary>What was asked for when the supplier answered last; before the first answer, what was asked for first.</summary>
        private static LineContent? Answered(PurchaseOrder order, OrderLine l)
        {
            var seen = l.Answer?.Revision;
            return order.Revisions.OrderBy(r => r.Number).Where(r => seen is null || r.Number == seen).Select(r => r.Content.Lines.FirstOrDefault(x => x.ErpLineId == l.ErpLineId)).FirstOrDefault(x => x is not null);
        }

        private static int? CarriedFrom(PurchaseOrder order, OrderLine l)
        {
            var agreed = l.State is LineState.Agreed or LineState.InPolicy ? l.Answer?.Revision ?? l.OpenedByRevision : order.Revision;
            return agreed < order.Revision ? agreed : null;
        }

        private async Task<IReadOnlyList<OrderView.Message>> Messages(PurchaseOrder order, CancellationToken ct) =>
            await db.OrderMessages.AsNoTracking().Where(m => m.SupplierId == order.SupplierId && m.OrderId == order.Id).OrderBy(m => m.SentAt)
                .Select(m => new OrderView.Message(m.Line, m.Author, m.FromSupplier, m.Text, m.SentAt)).ToListAsync(ct);

        private async Task<IReadOnlyList<OrderView.Happening>> Timeline(PurchaseOrder order, CancellationToken ct)
        {
            var all = db.OrderEntries.AsNoTracking().Where(e => e.SupplierId == order.SupplierId && e.OrderId == order.Id && (!e.Internal || !caller.IsSupplier));
            var entries = await all.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(MostEntries).ToListAsync(ct);
            if (entries.Count == MostEntries)
            {
                var oldest = entries[^1].At;
                // However long the story is, it has its beginning.
                entries.AddRange(await all.Where(e => e.Kind == OrderEntryKind.Received && e.At < oldest).ToListAsync(ct));
            }

            return [.. entries.Select(e => new OrderView.Happening(e.At, e.Kind, e.Line, e.By, e.Facts, e.Since is { } since ? e.At - since : null, caller.IsSupplier ? null : e.TraceId))];
        }
    }
}
