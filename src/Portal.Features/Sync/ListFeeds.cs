using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Kernel;

namespace Portal.Features.Sync;

/// <summary>How far each feed of each ERP has been read, and how it goes; all ERPs without a code.</summary>
[Needs(Permissions.ReadExchange)]
public sealed record ListFeeds(string? ErpCode = null) : IAsk<IReadOnlyList<ListFeeds.Row>>
{
    /// <summary>One feed; instants are UTC, the watermark by the ERP's clock.</summary>
    public sealed record Row(string ErpCode, string Feed, DateTime? Watermark, DateTime? LastReadAt, DateTime? FailingSince, string? LastError);

    internal sealed class Handler(PortalDb db) : IRequestHandler<ListFeeds, IReadOnlyList<Row>>
    {
        public async ValueTask<IReadOnlyList<Row>> Handle(ListFeeds query, CancellationToken ct) =>
            await db.ErpFeeds.AsNoTracking()
                .Where(f => f.Feed != Feeds.Turn && (query.ErpCode == null || f.ErpCode == query.ErpCode))
                .OrderBy(f => f.ErpCode).ThenBy(f => f.Feed)
                .Select(f => new Row(f.ErpCode, f.Feed, f.Watermark, f.LastReadAt, f.FailingSince, f.LastError))
                .ToListAsync(ct);
    }
}
