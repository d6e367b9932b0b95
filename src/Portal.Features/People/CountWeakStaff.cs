using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;

namespace Portal.Features.People;

/// <summary>How many people of the buying organisation sign in without a second factor.</summary>
[Needs(Permissions.System)]
public sealed record CountWeakStaff : IAsk<int>
{
    internal sealed class Handler(PortalDb db) : IRequestHandler<CountWeakStaff, int>
    {
        public async ValueTask<int> Handle(CountWeakStaff query, CancellationToken ct) =>
            await db.Users.CountAsync(u => !u.Disabled && !u.TwoFactorEnabled && db.Memberships.Any(m => m.UserId == u.Id && m.SupplierId == SupplierId.House), ct);
    }
}
