using Mediator;
using Portal.Data;
using Portal.Features.Kernel;

namespace Portal.Features.Postings;

/// <summary>How long until a posting to an ERP becomes due; zero when one is, null when none waits.</summary>
[Needs(Permissions.System)]
public sealed record NextPosting(string Erp) : IAsk<TimeSpan?>
{
    internal sealed class Handler(Claims claims, ILeaseClock clock) : IRequestHandler<NextPosting, TimeSpan?>
    {
        public async ValueTask<TimeSpan?> Handle(NextPosting query, CancellationToken ct)
        {
            if (await claims.NextDue(query.Erp, ct) is not { } due)
            {
                return null;
            }

            var wait = due - await clock.Now(ct);
            return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
        }
    }
}
