using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Policies;
using Portal.Features.Kernel;

namespace Portal.Features.Policies;

/// <summary>One scope's policy with all its versions; without one, what would hold in its place.</summary>
[Needs(Permissions.ReadPolicies)]
public sealed record ShowPolicy(PolicyScope Scope, string Key) : IAsk<ShowPolicy.View>
{
    /// <summary>The policy: the number in force is 0 when there is none, then the tolerances are the built-in ones.</summary>
    public sealed record View(PolicyScope Scope, string Key, string? Name, int Number, Tolerances Tolerances, IReadOnlyList<Made> Versions);

    /// <summary>A version, newest first, with who put it in force and when; ended when another or none took its place.</summary>
    public sealed record Made(int Number, Tolerances Tolerances, DateTime MadeAt, string MadeBy, DateTime? EndedAt);

    internal sealed class Handler(PortalDb db) : IRequestHandler<ShowPolicy, View>
    {
        public async ValueTask<View> Handle(ShowPolicy query, CancellationToken ct)
        {
            var versions = await db.Policies.AsNoTracking().Where(p => p.Scope == query.Scope && p.Key == query.Key).OrderByDescending(p => p.Number)
                .Select(p => new Made(p.Number, p.Tolerances, p.MadeAt, p.MadeBy, p.EndedAt)).ToListAsync(ct);
            var inForce = versions.FirstOrDefault(v => v.EndedAt is null);
            var names = new PolicyNames(db);
            await names.Load([(query.Scope, query.Key)], ct);
            return new(query.Scope, query.Key, names.Of(query.Scope, query.Key), inForce?.Number ?? 0, inForce?.Tolerances ?? Tolerances.Default, versions);
        }
    }
}
