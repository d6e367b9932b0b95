using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Features.Sync;

/// <summary>Keeps how far each feed has been read.</summary>
internal sealed class FeedBook(PortalDb db, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The feed; a new one when it was never read.</summary>
    public async Task<ErpFeed> Of(string erpCode, string feed, CancellationToken ct)
    {
        var found = db.ErpFeeds.Local.FirstOrDefault(f => f.ErpCode == erpCode && f.Feed == feed)
            ?? await db.ErpFeeds.SingleOrDefaultAsync(f => f.ErpCode == erpCode && f.Feed == feed, ct);
        if (found is null)
        {
            db.ErpFeeds.Add(found = new ErpFeed { ErpCode = erpCode, Feed = feed });
        }

        return found;
    }

    /// <summary>Everything up to a moment of the ERP's clock is stored; the watermark never goes back.</summary>
    /// <remarks>A row dated in the future must not hide everything that comes before it, so the watermark stays behind our own clock.</remarks>
    public async Task Read(string erpCode, string feed, DateTime? upTo, CancellationToken ct)
    {
        var found = await Of(erpCode, feed, ct);
        var capped = upTo > Now ? Now : upTo;
        found.Watermark = capped > found.Watermark || found.Watermark is null ? capped ?? found.Watermark : found.Watermark;
    }

    /// <summary>The next reading takes everything again.</summary>
    public async Task Rewind(string erpCode, string feed, CancellationToken ct)
    {
        if (await db.ErpFeeds.SingleOrDefaultAsync(f => f.ErpCode == erpCode && f.Feed == feed, ct) is { } found)
        {
            found.Watermark = null;
        }
    }
}
