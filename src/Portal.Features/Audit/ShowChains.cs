using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;

namespace Portal.Features.Audit;

/// <summary>How far each chain of the audit is sealed, and how it was when it was last read.</summary>
[Needs(Permissions.ReadAudit)]
public sealed record ShowChains : IAsk<ShowChains.View>
{
    /// <summary>The house's chain first, then suppliers' by name; and how many entries wait for their seal.</summary>
    public sealed record View(IReadOnlyList<Chain> Chains, int Unsealed);

    /// <summary>A chain; the finding is empty when it was whole. No name means the house's own.</summary>
    public sealed record Chain(SupplierId Owner, string? Name, long Sequence, DateTime SealedAt, DateTime? VerifiedAt, long VerifiedSequence, string Finding);

    internal sealed class Handler(PortalDb db) : IRequestHandler<ShowChains, View>
    {
        public async ValueTask<View> Handle(ShowChains query, CancellationToken ct)
        {
            var chains = await (
                from c in db.AuditChains
                select new Chain(c.Owner, db.Suppliers.Where(s => s.SupplierId == c.Owner).Select(s => s.Name).FirstOrDefault(), c.Sequence, c.SealedAt, c.VerifiedAt, c.VerifiedSequence, c.Finding)).ToListAsync(ct);
            return new([.. chains.OrderBy(c => c.Name, StringComparer.Ordinal)], await db.Audit.CountAsync(a => a.Sequence == null, ct));
        }
    }
}
