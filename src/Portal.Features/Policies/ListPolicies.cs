using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Policies;
using Portal.Features.Kernel;

namespace Portal.Features.Policies;

/// <summary>The policies in force and, for one scope, its earlier versions.</summary>
[Needs(Permissions.ReadPolicies)]
public sealed record ListPolicies(bool WithHistory = false) : IAsk<IReadOnlyList<ListPolicies.Row>>
{
    /// <summary>A version of a policy.</summary>
    public sealed record Row(Guid Id, PolicyScope Scope, string Key, int Number, Tolerances Tolerances, DateTime MadeAt, string MadeBy, DateTime? EndedAt);

    internal sealed class Handler(PortalDb db) : IRequestHandler<ListPolicies, IReadOnlyList<Row>>
    {
        public async ValueTask<IReadOnlyList<Row>> Handle(ListPolicies query, CancellationToken ct) =>
            await db.Policies.AsNoTracking().Where(p => query.WithHistory || p.EndedAt == null).OrderBy(p => p.Scope).ThenBy(p => p.Key).ThenByDescending(p => p.Number)
                .Select(p => new Row(p.Id, p.Scope, p.Key, p.Number, p.Tolerances, p.MadeAt, p.MadeBy, p.EndedAt)).ToListAsync(ct);
    }
}
