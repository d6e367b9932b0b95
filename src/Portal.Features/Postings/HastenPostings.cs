using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Kernel;

namespace Portal.Features.Postings;

/// <summary>An ERP answers again: what waits out its backoff there is tried now instead of up to an hour later. Returns how many moved.</summary>
[Needs(Permissions.System)]
public sealed record HastenPostings(string Erp) : IDo<int>
{
    /// <summary>One posting that always breaks its ERP may cost an attempt a minute, not one with every answer to another.</summary>
    internal static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);

    // The others are moved when these have been answered.
    private const int Most = 500;

    internal sealed class Handler(PortalDb db, ILeaseClock clock) : IRequestHandler<HastenPostings, int>
    {
        public async ValueTask<int> Handle(HastenPostings command, CancellationToken ct)
        {
            var now = await clock.Now(ct);
            return (await db.Postponed(command.Erp, now).Take(Most).ToListAsync(ct)).Count(p => p.Hasten(now, Quiet));
        }
    }
}
