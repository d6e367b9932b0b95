using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Kernel;
using Portal.Domain.Orders;
using Portal.Domain.Postings;
using Portal.Features.Kernel;

namespace Portal.Features.Postings;

/// <summary>One message in or out: what it says, where it stands and why, and the way of its order with the time of each hop.</summary>
[Needs(Permissions.ReadExchange)]
public sealed record ShowMessage(Guid Id) : IAsk<ShowMessage.View>
{
    private const int MostHops = 40;

    /// <summary>A message on its page; exactly one of posting and document is there.</summary>
    /// <param name="Content">The message as JSON: of a posting the neutral form that is sent, of a document what came.</param>
    public sealed record View(Guid Id, string Erp, string Name, string? OrderNumber, string Content, Out? Posting, In? Document, IReadOnlyList<Hop> Way);

    /// <summary>A message to an ERP; instants are UTC.</summary>
    public sealed record Out(
        PostingState State, int Line, int Attempts, DateTime MadeAt, DateTime ClaimableAt, DateTime NextAttemptAt, DateTime? SentAt, DateTime? AnsweredAt,
        string? AtErp, string? Reason, string? RefusalCode, string Hash, bool CanBeMoved);

    /// <summary>A message from an ERP; instants are UTC.</summary>
    public sealed record In(InboundState State, DateTime ChangedAt, DateTime ReceivedAt, DateTime? DoneAt, string? Reason, string? WaitsFor);

    /// <summary>One step of the order's way; the time since the step that it follows, where it follows one.</summary>
    public sealed record Hop(OrderEntryKind Kind, int? Line, DateTime At, DateTime? Since, string By);

    internal sealed class Handler(PortalDb db) : IRequestHandler<ShowMessage, View>
    {
        public async ValueTask<View> Handle(ShowMessage query, CancellationToken ct)
        {
            if (await db.Postings.AsNoTracking().SingleOrDefaultAsync(p => p.Id == query.Id, ct) is { } p)
            {
                var sent = new Out(
                    p.State, p.Line, p.Attempts, p.MadeAt, p.ClaimableAt, p.NextAttemptAt, p.SentAt, p.AnsweredAt, p.Document, p.LastError, p.RefusalCode, p.Hash,
                    p.State is PostingState.Pending or PostingState.Unknown or PostingState.Parked or PostingState.Rejected);
                return new(p.Id, p.ErpCode, p.Key, p.OrderNumber, p.Content, sent, null, await Way(p.SupplierId, p.OrderId, p.Line, ct));
            }

            var d = await db.Inbound.AsNoTracking().SingleOrDefaultAsync(x => x.Id == query.Id, ct) ?? throw new NotFound();
            var order = await db.Orders.Where(o => o.ErpCode == d.System && o.Number == d.ForeignId).Select(o => new { o.SupplierId, o.Id }).FirstOrDefaultAsync(ct);
            var received = new In(d.State, d.ChangedAt, d.ReceivedAt, d.DoneAt, d.Reason, d.WaitsFor);
            return new(d.Id, d.System, d.ForeignId, order is null ? null : d.ForeignId, d.Content, null, received, order is null ? [] : await Way(order.SupplierId, order.Id, null, ct));
        }

        private async Task<IReadOnlyList<Hop>> Way(SupplierId supplier, Guid order, int? line, CancellationToken ct) =>
            await db.OrderEntries.AsNoTracking().Where(e => e.SupplierId == supplier && e.OrderId == order && (line == null || e.Line == null || e.Line == line))
                .OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(MostHops)
                .Select(e => new Hop(e.Kind, e.Line, e.At, e.Since, e.By))
                .ToListAsync(ct);
    }
}
