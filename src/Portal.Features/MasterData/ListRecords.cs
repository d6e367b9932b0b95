using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.MasterData;
using Portal.Features.Kernel;

namespace Portal.Features.MasterData;

/// <summary>A page of suppliers, items, plants or units, each with what other systems call it.</summary>
[Needs(Permissions.ReadMasterData)]
public sealed record ListRecords(ReferenceKind Kind, string? Search = null, PageOf? Page = null) : IAsk<Paged<ListRecords.Row>>
{
    /// <summary>A record of ours with its cross-references, such as "DEMO 100001".</summary>
    public sealed record Row(string Number, string Name, string Detail, IReadOnlyList<string> KnownAs);

    internal sealed class Handler(PortalDb db, RecordBook records) : IRequestHandler<ListRecords, Paged<Row>>
    {
        public async ValueTask<Paged<Row>> Handle(ListRecords query, CancellationToken ct)
        {
            var page = query.Page ?? new PageOf(1, 25);
            var all = records.Of(query.Kind, query.Search);
            var total = await all.CountAsync(ct);
            var found = await all.Skip(page.Skip).Take(page.Take).ToListAsync(ct);
            var numbers = found.Select(r => r.Number).ToList();
            var names = (await db.CrossReferences.AsNoTracking().Where(r => r.Kind == query.Kind && r.Target != null && numbers.Contains(r.Target))
                .OrderBy(r => r.System).ThenBy(r => r.ForeignId).Select(r => new { r.Target, r.System, r.ForeignId }).ToListAsync(ct)).ToLookup(r => r.Target);
            return new([.. found.Select(r => new Row(r.Number, r.Name, r.Detail, [.. names[r.Number].Select(n => $"{n.System} {n.ForeignId}")]))], total);
        }
    }
}
