using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Orders;
using Portal.Features.Kernel;

namespace Portal.Features.Sync;

/// <summary>Makes orders and revisions of stored documents, in the order given: what they name and nobody knows makes them wait, an older state than the
/// one applied changes nothing. Answers where each document stands then.</summary>
[Needs(Permissions.System)]
public sealed record ApplyInboundOrders(IReadOnlyList<Guid> Documents) : IDo<IReadOnlyList<InboundState>>
{
    internal sealed class Handler(PortalDb db, OrderTranslator translator, ReferenceDesk references, RevisionDesk revisions, TimeProvider clock)
        : IRequestHandler<ApplyInboundOrders, IReadOnlyList<InboundState>>
    {
        private DateTime Now => clock.GetUtcNow().UtcDateTime;

        public async ValueTask<IReadOnlyList<InboundState>> Handle(ApplyInboundOrders command, CancellationToken ct)
        {
            var found = await db.Inbound.Where(d => command.Documents.Contains(d.Id)).ToDictionaryAsync(d => d.Id, ct);
            var documents = command.Documents.Select(id => found.GetValueOrDefault(id) ?? throw new NotFound()).ToList();
            foreach (var system in documents.Where(d => d.State is InboundState.Received or InboundState.Waiting).GroupBy(d => d.System))
            {
                var batch = await InboundBatch.Load(db, system.Key, [.. system], ct);
                await translator.Prepare(system.Key, [.. batch.Said.Values], ct);
                foreach (var document in system)
                {
                    await Take(batch, document, ct);
                }
            }

            return [.. documents.Select(d => d.State)];
        }

        private async Task Take(InboundBatch batch, InboundDocument document, CancellationToken ct)
        {
            var said = batch.Said[document.Id];
            var order = batch.Order(said.Number);
            if (said.Revision < order?.ErpRevision || batch.IsOutdated(document))
            {
                document.Ended(InboundState.Superseded, "A later state was applied before.", Now);
                return;
            }

            var translation = translator.Translate(batch.System, said);
            if (translation.Refusal is { } refusal)
            {
                document.Refused(refusal, translation.Unknown.Select(u => ReferenceDesk.Key(u.Kind, u.ForeignId)), Now);
            }
            else if (translation.Content is null)
            {
                await Wait(document, translation, ct);
            }
            else if (order is not null && order.SupplierId != translation.SupplierId)
            {
                document.Refused($"Order {said.Number} was placed with another supplier; a new supplier needs a new order.", [], Now);
            }
            else
            {
                batch.Applied(document, await Apply(batch, said, translation, order, ct), Now);
            }
        }

        private async Task<PurchaseOrder> Apply(InboundBatch batch, Exchange.Erp.ErpOrder said, OrderTranslation translation, PurchaseOrder? order, CancellationToken ct)
        {
            if (order is null)
            {
                return await revisions.Receive(said, translation, ct);
            }

            await revisions.Revise(order, said, translation, ct);
            return order;
        }

        private async Task Wait(InboundDocument document, OrderTranslation translation, CancellationToken ct)
        {
            foreach (var (kind, foreignId) in translation.Unknown)
            {
                await references.Ask(document.System, kind, foreignId, document.ForeignId, ct);
            }

            document.Waits(translation.Unknown.Select(u => ReferenceDesk.Key(u.Kind, u.ForeignId)));
        }
    }
}
