using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Kernel;

namespace Portal.Features.Sync;

/// <summary>A page of what the ERPs sent, newest first; without a state what waits or was refused.</summary>
[Needs(Permissions.ReadExchange)]
public sealed record ListInbound(InboundState? State = null, string? Search = null, string? Erp = null, PageOf? Page = null) : IAsk<Paged<ListInbound.Row>>
{
    /// <summary>A document in a list; instants are UTC.</summary>
    public sealed record Row(Guid Id, string Erp, string Kind, string ForeignId, InboundState State, DateTime ReceivedAt, DateTime? DoneAt, string? Reason, string? WaitsFor);

    internal sealed class Handler(PortalDb db) : IRequestHandler<ListInbound, Paged<Row>>
    {
        public async ValueTask<Paged<Row>> Handle(ListInbound query, CancellationToken ct)
        {
            var documents = query.State is { } state
                ? db.Inbound.AsNoTracking().Where(d => d.State == state)
                : db.Inbound.AsNoTracking().Where(d => d.State == InboundState.Received || d.State == InboundState.Waiting || d.State == InboundState.Refused || d.State == InboundState.Parked);
            documents = query.Erp is { Length: > 0 } erp ? documents.Where(d => d.System == erp) : documents;
            documents = query.Search?.Trim() is { Length: > 0 } text ? documents.Where(d => d.ForeignId.StartsWith(text)) : documents;
            var page = query.Page ?? new PageOf();
            var total = await documents.CountAsync(ct);
            var rows = await documents.OrderByDescending(d => d.ReceivedAt).ThenByDescending(d => d.Id).Skip(page.Skip).Take(page.Take)
                .Select(d => new Row(d.Id, d.System, d.Kind, d.ForeignId, d.State, d.ReceivedAt, d.DoneAt, d.Reason, d.WaitsFor))
                .ToListAsync(ct);
            return new(rows, total);
        }
    }
}
