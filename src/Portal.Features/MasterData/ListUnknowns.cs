using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.MasterData;
using Portal.Features.Kernel;
using Portal.Features.Sync;

namespace Portal.Features.MasterData;

/// <summary>Identifiers that no one has mapped, oldest first: what waits for them, and what of ours they might mean.</summary>
/// <param name="Refused">Those that a steward refused instead.</param>
[Needs(Permissions.ReadMasterData)]
public sealed record ListUnknowns(bool Refused = false, PageOf? Page = null) : IAsk<Paged<ListUnknowns.Row>>
{
    /// <summary>An identifier as the ERP writes it; first seen is UTC.</summary>
    public sealed record Row(Guid Id, string System, ReferenceKind Kind, string ForeignId, DateTime FirstSeenAt, IReadOnlyList<string> Waiting, int WaitingCount, IReadOnlyList<KnownRecord> Suggestions);

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
                    .OrderBy(d => d.ReceivedAt).ThenBy(d => d.Id).Select(d => new { d.ForeignId, d.WaitsFor }).ToListAsync(ct);
                var waiting = named.Where(d => d.WaitsFor!.Split('\n').Contains(key)).Select(d => d.ForeignId).Distinct().ToList();
                var suggestions = query.Refused ? [] : await records.Like(reference.Kind, reference.ForeignId, ct);
                rows.Add(new(reference.Id, system, reference.Kind, reference.ForeignId, reference.FirstSeenAt, [.. waiting.Take(Named)], waiting.Count, suggestions));
            }

            return new(rows, total);
        }
    }
}
