using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Kernel;

namespace Portal.Features.Audit;

/// <summary>Keeps what reading the chains found, so that the page can say when each was last found whole.</summary>
[Needs(Permissions.System)]
public sealed record NoteVerification(VerifyAudit.View Found) : IDo<Done>
{
    internal sealed class Handler(PortalDb db, TimeProvider clock) : IRequestHandler<NoteVerification, Done>
    {
        public async ValueTask<Done> Handle(NoteVerification act, CancellationToken ct)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var chains = await db.AuditChains.ToDictionaryAsync(c => c.Owner, ct);
            foreach (var found in act.Found.Chains.Where(f => chains.ContainsKey(f.Owner)))
            {
                chains[found.Owner].Note(found.Sequence, found.Breaks is [var first, ..] ? $"{first.Kind} {first.Sequence}" : "", now);
            }

            return Done.It;
        }
    }
}
