using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Domain.Kernel;
using Portal.Domain.Orders;
using Portal.Features.Kernel;
using Portal.Features.Orders;

namespace Portal.Features.Postings;

/// <summary>Stores that a request is about to leave, before it does: from here on its outcome is unknown until an answer is stored.</summary>
/// <param name="Call">The longest that the call may take; the lease outlasts it.</param>
[Needs(Permissions.System)]
public sealed record MarkPostingSent(Guid Id, int Fencing, TimeSpan Call) : IDo<Done>
{
    internal sealed class Handler(PortalDb db, Claims claims, ILeaseClock clock, OrderTimeline timeline, IOptions<PostingOptions> options) : IRequestHandler<MarkPostingSent, Done>
    {
        public async ValueTask<Done> Handle(MarkPostingSent command, CancellationToken ct)
        {
            var posting = await db.Postings.SingleOrDefaultAsync(p => p.Id == command.Id, ct) ?? throw new NotFound();
            var isFirst = posting.SentAt is null;
            posting.MarkSent(command.Fencing, await clock.Now(ct), command.Call + options.Value.Lease);
            if (await claims.IsHeld(posting, ct))
            {
                // A replay brought an earlier version back after this one was claimed.
                throw new RuleBroken("posting.held", $"Posting {posting.Key} waits for an earlier version.", posting.Key);
            }

            if (isFirst)
            {
                var order = await db.Orders.SingleAsync(o => o.Id == posting.OrderId, ct);
                timeline.Add(order, posting.Line, OrderEntryKind.PostingSent, new { key = posting.Key, erp = posting.ErpCode }, posting.MadeAt);
            }

            return Done.It;
        }
    }
}
