using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;

namespace Portal.Features.People;

/// <summary>What holds for every change of people: roles on their side, and never without an administrator.</summary>
internal sealed class PeopleRules(PortalDb db, Caller caller)
{
    /// <summary>True for a role that belongs to suppliers.</summary>
    public static bool IsSuppliers(PortalRole role) => role is PortalRole.SupplierUser or PortalRole.SupplierAdmin;

    /// <summary>The person to be changed; to a supplier nobody exists, for people carry no filter of their own.</summary>
    public async Task<PortalUser> Person(Guid id, CancellationToken ct) =>
        (caller.IsSupplier ? null : await db.Users.SingleOrDefaultAsync(u => u.Id == id, ct)) ?? throw new NotFound();

    /// <summary>Refuses a role on the wrong side and a supplier that is not there.</summary>
    public async Task Check(IReadOnlyCollection<PersonRole> roles, CancellationToken ct)
    {
        if (roles.Any(r => IsSuppliers(r.Role) == (r.Supplier == SupplierId.House)))
        {
            throw new RuleBroken("role.wrong-side", "A supplier's role belongs to a supplier, every other role to the buying organisation.");
        }

        // Somebody on both sides would see what their supplier must not.
        if (roles.Any(r => IsSuppliers(r.Role)) && roles.Any(r => !IsSuppliers(r.Role)))
        {
            throw new RuleBroken("person.both-sides", "A person works for suppliers or for the buying organisation, not for both.");
        }

        var suppliers = roles.Where(r => IsSuppliers(r.Role)).Select(r => r.Supplier).Distinct().ToList();
        if (await db.Suppliers.CountAsync(s => suppliers.Contains(s.SupplierId), ct) != suppliers.Count)
        {
            throw new NotFound();
        }
    }

    /// <summary>Refuses what would leave the portal without an administrator who can sign in.</summary>
    public async Task KeepAnAdministrator(Guid leaving, CancellationToken ct)
    {
        var others = await db.Users.Where(u => u.Id != leaving && !u.Disabled && db.Memberships.Any(m => m.UserId == u.Id && m.Role == PortalRole.Administrator)).ToListAsync(ct);
        if (others.Count == 0)
        {
            throw new RuleBroken("person.last-administrator", "Somebody has to stay administrator. Make another person one first.");
        }

        // Two administrators who take each other's place at once each see the other: touching those who stay makes the second one wait and look again.
        foreach (var other in others)
        {
            other.ConcurrencyStamp = Guid.CreateVersion7().ToString();
        }
    }

    /// <summary>Ends every cookie and circuit of the person.</summary>
    public static void SignOutEverywhere(PortalUser user) =>
        (user.SecurityStamp, user.ConcurrencyStamp) = (Guid.CreateVersion7().ToString("N"), Guid.CreateVersion7().ToString());
}
