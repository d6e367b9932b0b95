using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Kernel;

namespace Portal.Features.Live;

/// <summary>What rang after a cursor, oldest first, of what the caller may hear; ask again with the last cursor until nothing comes.</summary>
[Needs(Permissions.ReadOrders)]
public sealed record ListNotes(long After, int Take = 500) : IAsk<IReadOnlyList<LiveNote>>
{
    internal sealed class Handler(PortalDb db, Caller caller) : IRequestHandler<ListNotes, IReadOnlyList<LiveNote>>
    {
        public async ValueTask<IReadOnlyList<LiveNote>> Handle(ListNotes query, CancellationToken ct)
        {
            var topics = Topics.For(caller.May);
            return await db.LiveNotes.AsNoTracking()
                .Where(n => n.Cursor > query.After && topics.Contains(n.Topic))
                .OrderBy(n => n.Cursor)
                .Take(Math.Clamp(query.Take, 1, 1000))
                .ToListAsync(ct);
        }
    }
}
