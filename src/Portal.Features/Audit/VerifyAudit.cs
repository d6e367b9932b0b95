using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;

namespace Portal.Features.Audit;

/// <summary>Reads every chain from its start and says where one is broken: a row changed, removed, moved, or a head that doesn't fit.</summary>
[Needs(Permissions.ReadAudit)]
public sealed record VerifyAudit : IAsk<VerifyAudit.View>
{
    /// <summary>All chains, broken ones first, and how many entries wait for their seal.</summary>
    public sealed record View(IReadOnlyList<Chain> Chains, int Unsealed)
    {
        /// <summary>True when no chain is broken.</summary>
        public bool Whole => Chains.All(c => c.Breaks.Count == 0);
    }

    /// <summary>A supplier's chain up to its head; no name means the house's own.</summary>
    public sealed record Chain(SupplierId Owner, string? Name, long Sequence, string Head, IReadOnlyList<Break> Breaks);

    /// <summary>What is wrong at a place of a chain.</summary>
    public sealed record Break(long Sequence, BreakKind Kind);

    /// <summary>The ways in which a chain can be broken.</summary>
    public enum BreakKind
    {
        /// <summary>The row doesn't fit its seal: it was changed, or one was put in its place.</summary>
        Changed,

        /// <summary>A row is missing.</summary>
        Missing,

        /// <summary>The last row is not the one that the head was made from: the end was cut off or forged.</summary>
        Head,
    }

    internal sealed class Handler(PortalDb db) : IRequestHandler<VerifyAudit, View>
    {
        /// <summary>Breaks named of one chain; after so many it is enough.</summary>
        private const int MostBreaks = 20;
        private const int Batch = 2000;

        public async ValueTask<View> Handle(VerifyAudit query, CancellationToken ct)
        {
            var heads = await db.AuditChains.AsNoTracking().ToDictionaryAsync(c => c.Owner, ct);
            // A chain whose head was taken away has rows all the same.
            var owners = (await db.Audit.Where(a => a.Sequence != null).Select(a => a.SupplierId).Distinct().ToListAsync(ct)).Union(heads.Keys).ToList();
            var names = await db.Suppliers.AsNoTracking().Where(s => owners.Contains(s.SupplierId)).ToDictionaryAsync(s => s.SupplierId, s => s.Name, ct);
            var chains = new List<Chain>();
            foreach (var owner in owners)
            {
                chains.Add(await Read(owner, names.GetValueOrDefault(owner), heads.GetValueOrDefault(owner), ct));
            }

            return new([.. chains.OrderByDescending(c => c.Breaks.Count > 0).ThenBy(c => c.Name, StringComparer.Ordinal)], await db.Audit.CountAsync(a => a.Sequence == null, ct));
        }

        private async Task<Chain> Read(SupplierId owner, string? name, AuditChain? head, CancellationToken ct)
        {
            var (at, hash, breaks) = (0L, AuditChain.Start, new List<Break>());
            // Entries sealed while this reads lie behind the head that was read; they are for the next time.
            var end = head?.Sequence ?? long.MaxValue;
            while (breaks.Count < MostBreaks)
            {
                var rows = await db.Audit.AsNoTracking().Where(a => a.SupplierId == owner && a.Sequence > at && a.Sequence <= end).OrderBy(a => a.Sequence).Take(Batch).ToListAsync(ct);
                foreach (var row in rows)
                {
                    var sequence = row.Sequence!.Value;
                    if (sequence != at + 1)
                    {
                        breaks.Add(new(at + 1, BreakKind.Missing));
                    }
                    else if (row.Hash != AuditSeal.Of(hash, sequence, row))
                    {
                        breaks.Add(new(sequence, BreakKind.Changed));
                    }

                    // From here on the rest is held against what stands there: one broken place is named once.
                    (at, hash) = (sequence, row.Hash ?? "");
                }

                if (rows.Count < Batch)
                {
                    break;
                }
            }

            if (breaks.Count < MostBreaks && (head is null || head.Sequence != at || head.Hash != hash))
            {
                breaks.Add(new(at + 1, BreakKind.Head));
            }

            return new(owner, name, at, hash, breaks);
        }
    }
}
