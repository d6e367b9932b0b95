using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Orders;
using Portal.Exchange.Erp;
using Portal.Features.Kernel;
using Portal.Features.Orders;

namespace Portal.Features.Sync;

/// <summary>Makes an order or a revision of a stored document; what it names and nobody knows makes it wait, an older state than the one applied changes nothing.</summary>
[Needs(Permissions.System)]
public sealed record ApplyInboundOrder(Guid DocumentId) : IDo<InboundState>
{
    internal sealed class Handler(PortalDb db, OrderTranslator translator, ReferenceDesk references, RevisionDesk revisions, TimeProvider clock) : IRequestHandler<ApplyInboundOrder, InboundState>
    {
        private DateTime Now => clock.GetUtcNow().UtcDateTime;

        public async ValueTask<InboundState> Handle(ApplyInboundOrder command, CancellationToken ct)
        {
            var document = await db.Inbound.SingleOrDefaultAsync(d => d.Id == command.DocumentId, ct) ?? throw new NotFound();
            if (document.State is not (InboundState.Received or InboundState.Waiting))
            {
                return document.State;
            }

            var said = SyncJson.Read<ErpOrder>(document.Content);
            var order = await db.OrderToRevise(document.System, said.Number, ct);
            if (said.Revision < order?.Revision || await IsOutdated(document, ct))
            {
                return document.Ended(InboundState.Superseded, "A later state was applied before.", Now);
            }

            var translation = await translator.Translate(document.System, said, ct);
            if (translation.Refusal is { } refusal)
            {
                document.WaitsFor = translation.Unknown.Count > 0 ? string.Join('\n', translation.Unknown.Select(u => ReferenceDesk.Key(u.Kind, u.ForeignId))) : null;
                return document.Ended(InboundState.Refused, refusal, Now);
            }

            return translation.Content is null ? await Wait(document, translation, ct) : await Apply(document, said, translation, order, ct);
        }

        /// <summary>A document with a later change of the same order was applied.</summary>
        private Task<bool> IsOutdated(InboundDocument document, CancellationToken ct) => db.Inbound.AnyAsync(
            d => d.System == document.System && d.Kind == document.Kind && d.ForeignId == document.ForeignId && d.State == InboundState.Applied && d.ChangedAt > document.ChangedAt, ct);

        private async Task<InboundState> Wait(InboundDocument document, OrderTranslation translation, CancellationToken ct)
        {
            foreach (var (kind, foreignId) in translation.Unknown)
            {
                await references.Ask(document.System, kind, foreignId, document.ForeignId, ct);
            }

            return document.Waits(translation.Unknown.Select(u => ReferenceDesk.Key(u.Kind, u.ForeignId)));
        }

        private async Task<InboundState> Apply(InboundDocument document, ErpOrder said, OrderTranslation translation, PurchaseOrder? order, CancellationToken ct)
        {
            if (order is not null && order.SupplierId != translation.SupplierId)
            {
                return document.Ended(InboundState.Refused, $"Order {said.Number} was placed with another supplier; a new supplier needs a new order.", Now);
            }

            if (order is null)
            {
                await revisions.Receive(said, translation, ct);
            }
            else
            {
                await revisions.Revise(order, said, translation, ct);
                await Overtake(document, ct);
            }

            return document.Ended(InboundState.Applied, null, Now);
        }

        /// <summary>An older state that still waits would change nothing any more.</summary>
        private async Task Overtake(InboundDocument document, CancellationToken ct)
        {
            var older = await db.Inbound
                .Where(d => d.System == document.System && d.Kind == document.Kind && d.ForeignId == document.ForeignId && d.ChangedAt < document.ChangedAt)
                .Where(d => d.State == InboundState.Received || d.State == InboundState.Waiting)
                .ToListAsync(ct);
            older.ForEach(d => d.Ended(InboundState.Superseded, "A later state was applied before.", Now));
        }
    }
}
