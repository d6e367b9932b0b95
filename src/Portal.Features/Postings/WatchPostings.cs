using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Domain.Cases;
using Portal.Domain.Postings;
using Portal.Features.Kernel;
using Portal.Features.Orders;

namespace Portal.Features.Postings;

/// <summary>Calls for help where postings wait longer than their objective, and closes cases whose posting is gone.</summary>
[Needs(Permissions.System)]
public sealed record WatchPostings : IDo<Done>
{
    private const int Most = 200;

    internal sealed class Handler(PortalDb db, Caller caller, ILeaseClock clock, TimeProvider time, PostingCases failures, IOptions<PostingOptions> options) : IRequestHandler<WatchPostings, Done>
    {
        public async ValueTask<Done> Handle(WatchPostings command, CancellationToken ct)
        {
            var late = (await clock.Now(ct)).AddMinutes(-options.Value.ObjectiveMinutes);
            var waiting = await db.Postings
                .Where(p => p.ClaimableAt < late && p.State != PostingState.Confirmed && p.State != PostingState.Rejected && p.State != PostingState.Withdrawn)
                .Where(p => !db.Cases.Any(c => c.Kind == CaseKind.PostingFailed && c.State != CaseState.Closed && c.SupplierId == p.SupplierId && c.OrderId == p.OrderId && c.Line == p.Line))
                .OrderBy(p => p.ClaimableAt).ThenBy(p => p.Id).Take(Most).ToListAsync(ct);
            foreach (var posting in waiting)
            {
                await failures.Open(await db.WholeOrder(posting.OrderId, ct), posting, ct);
            }

            await CloseGone(ct);
            return Done.It;
        }

        // An answer can be taken back or replaced while its posting waits; nobody tells the case.
        private async Task CloseGone(CancellationToken ct)
        {
            var gone = await db.Cases
                .Where(c => c.Kind == CaseKind.PostingFailed && c.State != CaseState.Closed)
                .Where(c => !db.Postings.Any(p => p.SupplierId == c.SupplierId && p.OrderId == c.OrderId && p.Line == c.Line && p.State != PostingState.Confirmed && p.State != PostingState.Withdrawn))
                .OrderBy(c => c.Id).Take(Most).ToListAsync(ct);
            foreach (var @case in gone)
            {
                @case.Close("gone", caller.Name, time.GetUtcNow().UtcDateTime);
            }
        }
    }
}
