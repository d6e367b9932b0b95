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
            var shown = await unknown.OrderBy(r => r.FirstSeenAt).ThenBy(r => r.Id).Skip(page.Skip).Take(page.Take).ToListAsync(ct);
            var waiting = await Waiting([.. shown.Select(r => r.System).Distinct()], ct);
            var names = await Names(shown, waiting, ct);
            var rows = new List<Row>();
            foreach (var reference in shown)
            {
                var documents = waiting[Key(reference)].Select(d => d.ForeignId).Distinct().ToList();
                var name = names.GetValueOrDefault(reference.Id);
                var suggestions = query.Refused ? [] : await records.Like(reference.Kind, reference.ForeignId, name, ct);
                rows.Add(new(reference.Id, reference.System, reference.Kind, reference.ForeignId, name, reference.FirstSeenAt, [.. documents.Take(Named)], documents.Count, suggestions));
            }

            return new(rows, total);
        }

        private static (string System, string Key) Key(CrossReference reference) => (reference.System, ReferenceDesk.Key(reference.Kind, reference.ForeignId));

        /// <summary>The documents by what they wait for, oldest first: read once, for each waits for a few of many.</summary>
        private async Task<ILookup<(string System, string Key), (Guid Id, string ForeignId)>> Waiting(List<string> systems, CancellationToken ct)
        {
            var documents = await db.Inbound.AsNoTracking()
                .Where(d => (d.State == InboundState.Waiting || d.State == InboundState.Refused) && d.WaitsFor != null && systems.Contains(d.System))
                .OrderBy(d => d.ReceivedAt).ThenBy(d => d.Id).Select(d => new { d.Id, d.System, d.ForeignId, d.WaitsFor }).ToListAsync(ct);
            return documents.SelectMany(d => d.WaitsFor!.Split('\n'), (d, key) => (Key: (d.System, key), Document: (d.Id, d.ForeignId))).ToLookup(d => d.Key, d => d.Document);
        }

        /// <summary>What the first waiting order calls an item, by the reference's id.</summary>
        private async Task<Dictionary<Guid, string?>> Names(List<CrossReference> shown, ILookup<(string System, string Key), (Guid Id, string ForeignId)> waiting, CancellationToken ct)
        {
            var first = shown.Where(r => r.Kind is ReferenceKind.Item && waiting.Contains(Key(r))).ToDictionary(r => r, r => waiting[Key(r)].First().Id);
            var ids = first.Values.Distinct().ToList();
            var orders = (await db.Inbound.Where(d => ids.Contains(d.Id)).Select(d => new { d.Id, d.Content }).ToListAsync(ct)).ToDictionary(d => d.Id, d => SyncJson.Read<ErpOrder>(d.Content));
            return first.ToDictionary(f => f.Key.Id, f => orders[f.Value].Lines.FirstOrDefault(l => l.ItemId == f.Key.ForeignId)?.Description);
        }
    }
}
