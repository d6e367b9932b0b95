using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.MasterData;
using Portal.Exchange.Erp;
using Portal.Features.Kernel;
using Portal.Features.Sync;

namespace Portal.Features.MasterData;

/// <summary>Identifiers that no one has mapped, oldest first: what waits for them, and what of ours they might mean.</summary>
/// <param name="Refused">Those that a steward refused instead.</param>
[Needs(Permissions.ReadMasterData)]
public sealed record ListUnknowns(bool Refused = false, PageOf? Page = null) : IAsk<Paged<ListUnknowns.Row>>
{
    /// <summary>An identifier as the ERP writes it, with the name that an order line gives to an item; first seen is UTC.</summary>
    public sealed record Row(Guid Id, string System, ReferenceKind Kind, string ForeignId, string? Name, DateTime FirstSeenAt, IReadOnlyList<string> Waiting, int WaitingCount, IReadOnlyList<KnownRecord> Suggestions);

    internal sealed class Handler(PortalDb db, RecordBook records) : IRequestHandler<ListUnknowns, Paged<Row>>
    {
        private const int Named = 3;

        public async ValueTask<Paged<Row>> Handle(ListUnknowns query, CancellationToken ct)
        {
            var page = query.Page ?? new PageOf(1, 25);
            var unknown = db.CrossReferences.AsNoTracking().Where(r => r.Target == null && r.Refused == query.Refused);
            var total = await unknown.CountAsync(ct);
            var rows = new List<Row>();
            foreach (var reference in await unknown.OrderBy(r => r.FirstSeenAt).ThenBy(r => r.Id).Skip(page.Skip).Take(page.Take).ToListAsync(ct))
            {
                var (system, key) = (reference.System, ReferenceDesk.Key(reference.Kind, reference.ForeignId));
                var named = await db.Inbound.AsNoTracking()
                    .Where(d => d.System == system && (d.State == InboundState.Waiting || d.State == InboundState.Refused) && d.WaitsFor != null && d.WaitsFor.Contains(key))
                    .OrderBy(d => d.ReceivedAt).ThenBy(d => d.Id).Select(d => new { d.ForeignId, d.WaitsFor, d.Id }).ToListAsync(ct);
                var theirs = named.Where(d => d.WaitsFor!.Split('\n').Contains(key)).ToList();
                var waiting = theirs.Select(d => d.ForeignId).Distinct().ToList();
                var name = reference.Kind == ReferenceKind.Item && theirs.Count > 0 ? await NameIn(theirs[0].Id, reference.ForeignId, ct) : null;
                var suggestions = query.Refused ? [] : await records.Like(reference.Kind, reference.ForeignId, name, ct);
                rows.Add(new(reference.Id, system, reference.Kind, reference.ForeignId, name, reference.FirstSeenAt, [.. waiting.Take(Named)], waiting.Count, suggestions));
            }

            return new(rows, total);
        }

        private async Task<string?> NameIn(Guid document, string item, CancellationToken ct)
        {
            var content = await db.Inbound.Where(d => d.Id == document).Select(d => d.Content).SingleAsync(ct);
            return SyncJson.Read<ErpOrder>(content).Lines.FirstOrDefault(l => l.ItemId == item)?.Description;
        }
    }
}
