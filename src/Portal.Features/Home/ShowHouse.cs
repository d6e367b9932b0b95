using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;

namespace Portal.Features.Home;

/// <summary>What an administrator looks after: who can come in, which suppliers nobody can act for, and whether the ERPs are read.</summary>
[Needs(Permissions.Administer)]
public sealed record ShowHouse : IAsk<ShowHouse.View>
{
    /// <summary>The house today.</summary>
    /// <param name="Roles">How many people may come in, by role.</param>
    /// <param name="OneFactor">Staff who sign in without a second factor.</param>
    /// <param name="Disabled">People who may not sign in.</param>
    /// <param name="Empty">Suppliers with open orders for whom nobody can sign in, the first by name.</param>
    /// <param name="EmptyCount">How many such suppliers there are.</param>
    /// <param name="Failing">Feeds of ERPs that cannot be read now.</param>
    public sealed record View(IReadOnlyList<InRole> Roles, int OneFactor, int Disabled, IReadOnlyList<string> Empty, int EmptyCount, IReadOnlyList<Feed> Failing);

    /// <summary>People of one role.</summary>
    public sealed record InRole(PortalRole Role, int People);

    /// <summary>A feed that fails, since when (UTC) and why.</summary>
    public sealed record Feed(string Erp, string Name, DateTime Since, string? Why);

    internal sealed class Handler(PortalDb db) : IRequestHandler<ShowHouse, View>
    {
        private const int Named = 5;

        public async ValueTask<View> Handle(ShowHouse query, CancellationToken ct)
        {
            var active = db.Users.AsNoTracking().Where(u => !u.Disabled);
            var roles = await db.Memberships.AsNoTracking().Where(m => active.Any(u => u.Id == m.UserId)).GroupBy(m => m.Role)
                .Select(g => new { Role = g.Key, People = g.Select(m => m.UserId).Distinct().Count() }).ToListAsync(ct);
            var weak = await active.CountAsync(u => !u.TwoFactorEnabled && db.Memberships.Any(m => m.UserId == u.Id && m.SupplierId == SupplierId.House), ct);
            var disabled = await db.Users.CountAsync(u => u.Disabled, ct);
            var empty = db.Suppliers.AsNoTracking()
                .Where(s => db.Orders.Any(o => o.SupplierId == s.SupplierId && (o.LinesToAnswer > 0 || o.LinesWaiting > 0)))
                .Where(s => !db.Memberships.Any(m => m.SupplierId == s.SupplierId && active.Any(u => u.Id == m.UserId)));
            var failing = await db.ErpFeeds.AsNoTracking().Where(f => f.FailingSince != null).OrderBy(f => f.FailingSince)
                .Select(f => new Feed(f.ErpCode, f.Feed, f.FailingSince!.Value, f.LastError)).ToListAsync(ct);
            return new(
                [.. roles.OrderBy(r => r.Role).Select(r => new InRole(r.Role, r.People))], weak, disabled,
                await empty.OrderBy(s => s.Name).Take(Named).Select(s => s.Name).ToListAsync(ct), await empty.CountAsync(ct), failing);
        }
    }
}
