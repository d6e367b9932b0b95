using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;
using Portal.Features.People;
using Portal.Testing;

namespace Portal.Features.Tests.People;

/// <summary>People as an administrator adds them.</summary>
internal static class PeopleScene
{
    public static PersonRole Administrator { get; } = PersonRole.Staff(PortalRole.Administrator);

    public static PersonRole Buyer { get; } = PersonRole.Staff(PortalRole.Buyer);

    public static PersonRole KellersUser { get; } = new(PortalRole.SupplierUser, House.Keller);

    public static async Task<Guid> HasPerson(this House house, string email, params PersonRole[] roles)
    {
        var added = await house.Send(new AddPerson(email, email.Split('@')[0], roles), House.Administrator);
        Assert.True(added.Ok, added.Error?.Message);
        return added.Value;
    }

    public static Action<Caller> As(Guid person) => c => c.BecomeStaff(person, "somebody", Permissions.Of(PortalRole.Administrator));

    public static Task<PortalUser> Person(this House house, Guid id) => house.InDb(db => db.Users.AsNoTracking().SingleAsync(u => u.Id == id));

    public static async Task<IEnumerable<(PortalRole, SupplierId)>> Roles(this House house, Guid id) =>
        (await house.Send(new ListPeople(UserId: id), House.Administrator)).Value!.Rows.Single().Roles.Select(r => (r.Role, r.Supplier));

    public static async Task<int> Audited(this House house, string entity) => await house.InDb(db => db.Audit.CountAsync(a => a.Entity == entity && a.By == "Administrator"));
}
