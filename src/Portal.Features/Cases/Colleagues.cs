using Portal.Data;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;

namespace Portal.Features.Cases;

/// <summary>Who can be given a case: people of the buying organisation whose role works cases, and who may sign in.</summary>
internal static class Colleagues
{
    private static readonly PortalRole[] Workers = [.. Enum.GetValues<PortalRole>().Where(r => Permissions.Of(r).Contains(Permissions.WorkCases))];

    public static IQueryable<PortalUser> Of(PortalDb db) =>
        db.Users.Where(u => !u.Disabled && db.Memberships.Any(m => m.UserId == u.Id && m.SupplierId == SupplierId.House && Workers.Contains(m.Role)));
}
