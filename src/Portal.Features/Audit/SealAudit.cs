using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;

namespace Portal.Features.Audit;

/// <summary>Seals the oldest entries that are not: gives each its place in its supplier's chain and its hash. How many it sealed.</summary>
/// <remarks>Whoever seals at the same time is refused with a conflict and has changed nothing; a kill between two batches loses nothing.</remarks>
/// <param name="Most">Entries at once, 1 to 2000.</param>
[Needs(Permissions.System)]
public sealed record SealAudit(int Most = 500) : IDo<int>
{
    internal sealed class Handler(PortalDb db, TimeProvider clock) : IRequestHandler<SealAudit, int>
    {
        public async ValueTask<int> Handle(SealAudit act, CancellationToken ct)
        {
            var entries = await db.Audit.Where(a => a.Sequence == null).OrderBy(a => a.Id).Take(Math.Clamp(act.Most, 1, 2000)).ToListAsync(ct);
            var owners = entries.Select(e => e.SupplierId).Distinct().ToList();
            var chains = await db.AuditChains.Where(c => owners.Contains(c.Owner)).ToDictionaryAsync(c => c.Owner, ct);
            var now = clock.GetUtcNow().UtcDateTime;
            foreach (var entry in entries)
            {
                ChainOf(entry.SupplierId).Seal(entry, now);
            }

            return entries.Count;

            AuditChain ChainOf(SupplierId owner)
            {
                if (!chains.TryGetValue(owner, out var chain))
                {
                    chains.Add(owner, chain = new AuditChain { Owner = owner });
                    db.AuditChains.Add(chain);
                }

                return chain;
            }
        }
    }
}
