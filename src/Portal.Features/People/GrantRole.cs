using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;

namespace Portal.Features.People;

/// <summary>Gives a person a role, for a supplier or for the buying organisation; giving it twice changes nothing.</summary>
[Needs(Permissions.Administer)]
public sealed record GrantRole(Guid UserId, PortalRole Role, SupplierId Supplier) : IDo<Done>
{
    internal sealed class Handler(PortalDb db) : IRequestHandler<GrantRole, Done>
    {
        public async ValueTask<Done> Handle(GrantRole act, CancellationToken ct)
        {
            var isSuppliers = act.Role is PortalRole.SupplierUser or PortalRole.SupplierAdmin;
            if (isSuppliers == (act.Supplier == SupplierId.House))
            {
                throw new RuleBroken("role.wrong-side", "A supplier's role belongs to a supplier, every other role to the buying organisation.");
            }

            if (!await db.Users.AnyAsync(u => u.Id == act.UserId, ct) || (isSuppliers && !await db.Suppliers.AnyAsync(s => s.SupplierId == act.Supplier, ct)))
            {
                throw new NotFound();
            }

            if (!await db.Memberships.AnyAsync(m => m.UserId == act.UserId && m.SupplierId == act.Supplier && m.Role == act.Role, ct))
            {
                db.Memberships.Add(new Membership { UserId = act.UserId, SupplierId = act.Supplier, Role = act.Role });
            }

            return Done.It;
        }
    }
}
