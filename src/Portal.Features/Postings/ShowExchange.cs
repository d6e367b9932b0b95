using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Postings;
using Portal.Features.Kernel;

namespace Portal.Features.Postings;

/// <summary>How the exchange with the ERPs goes: postings by state, feeds, inbound documents that wait.</summary>
[Needs(Permissions.ReadExchange)]
public sealed record ShowExchange : IAsk<ShowExchange.View>
{
    private const int MostDocuments = 100;

    /// <summary>All of it, as of one moment.</summary>
    public sealed record View(
        IReadOnlyList<Count> Postings, DateTime? OldestWaitingSince, IReadOnlyList<Feed> Feeds, IReadOnlyList<Document> Documents, int DocumentCount, IReadOnlyList<Backlog> Waiting);

    /// <summary>What was tried for an ERP and waits for the next attempt, with the reason that the oldest has; instants are UTC.</summary>
    public sealed record Backlog(string Erp, int Postings, DateTime Since, DateTime NextAttemptAt, string? Reason);

    /// <summary>How many postings of an ERP are in a state.</summary>
    public sealed record Count(string Erp, PostingState State, int Postings);

    /// <summary>How a feed of an ERP goes; instants are UTC.</summary>
    public sealed record Feed(string Erp, string Name, DateTime? ReadUpTo, DateTime? LastReadAt, DateTime? FailingSince, string? Reason);

    /// <summary>A document that waits or was refused; received at, UTC.</summary>
    public sealed record Document(Guid Id, string System, string Kind, string ForeignId, InboundState State, DateTime ReceivedAt, string? Reason, string? WaitsFor);

    internal sealed class Handler(PortalDb db, ILeaseClock clock) : IRequestHandler<ShowExchange, View>
    {
        private static readonly PostingState[] UnderWay = [.. Enum.GetValues<PostingState>().Except([PostingState.Confirmed, PostingState.Rejected, PostingState.Withdrawn])];

        public async ValueTask<View> Handle(ShowExchange query, CancellationToken ct)
        {
            var counts = await db.Postings.GroupBy(p => new { p.ErpCode, p.State }).Select(g => new { g.Key.ErpCode, g.Key.State, Number = g.Count() }).ToListAsync(ct);
            var oldest = await db.Postings
                .Where(p => UnderWay.Contains(p.State))
                .MinAsync(p => (DateTime?)p.ClaimableAt, ct);
            var feeds = await db.ErpFeeds.AsNoTracking().OrderBy(f => f.ErpCode).ThenBy(f => f.Feed)
                .Select(f => new Feed(f.ErpCode, f.Feed, f.Watermark, f.LastReadAt, f.FailingSince, f.LastError)).ToListAsync(ct);
            var waiting = db.Inbound.AsNoTracking().Where(d => d.State == InboundState.Received || d.State == InboundState.Waiting || d.State == InboundState.Refused || d.State == InboundState.Parked);
            var documents = await waiting.OrderBy(d => d.ReceivedAt).ThenBy(d => d.Id).Take(MostDocuments)
                .Select(d => new Document(d.Id, d.System, d.Kind, d.ForeignId, d.State, d.ReceivedAt, d.Reason, d.WaitsFor)).ToListAsync(ct);
            return new(
                [.. counts.Select(c => new Count(c.ErpCode, c.State, c.Number)).OrderBy(c => c.Erp, StringComparer.Ordinal).ThenBy(c => c.State)],
                oldest, feeds, documents, await waiting.CountAsync(ct), await Queues([.. counts.Select(c => c.ErpCode).Distinct().Order(StringComparer.Ordinal)], ct));
        }

        private async Task<IReadOnlyList<Backlog>> Queues(string[] erps, CancellationToken ct)
        {
            var (now, queues) = (await clock.Now(ct), new List<Backlog>());
            foreach (var erp in erps)
            {
                var queue = db.Postponed(erp, now).AsNoTracking();
                if (await queue.Select(p => new { p.ClaimableAt, p.LastError }).FirstOrDefaultAsync(ct) is { } oldest)
                {
                    queues.Add(new(erp, await queue.CountAsync(ct), oldest.ClaimableAt, await queue.MinAsync(p => p.NextAttemptAt, ct), oldest.LastError));
                }
            }

            return queues;
        }
    }
}
