using Portal.Data;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Features.Cases;
using Portal.Features.Kernel;
using Portal.Testing;

namespace Portal.Features.Tests.Cases;

public sealed class ListColleaguesTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Those_who_may_work_cases_are_listed_by_name(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await house.InDb(async db =>
        {
            Add(db, 11, "Zoe", PortalRole.Buyer, SupplierId.House);
            Add(db, 12, "Ada", PortalRole.Planner, SupplierId.House);
            Add(db, 13, "Max", PortalRole.Executive, SupplierId.House);
            Add(db, 14, "Kim", PortalRole.SupplierUser, House.Keller);
            Add(db, 15, "Old", PortalRole.Buyer, SupplierId.House).Disabled = true;
            await db.SaveChangesAsync();
        });

        var people = (await house.Send(new ListColleagues(), House.Buyer)).Value!;

        Assert.Equal(["Ada", "Zoe"], people.Select(p => p.Name));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_supplier_does_not_learn_who_works_there(DatabaseProvider database)
    {
        await using var house = await House.Open(database);

        var people = await house.Send(new ListColleagues(), House.KellersUser);

        Assert.Equal(Refusal.Forbidden, people.Error!.Kind);
    }

    private static PortalUser Add(PortalDb db, int number, string name, PortalRole role, SupplierId place)
    {
        var user = new PortalUser { Id = House.Person(number), UserName = $"{name}@demo.example", DisplayName = name };
        db.Users.Add(user);
        db.Memberships.Add(new Membership { UserId = user.Id, SupplierId = place, Role = role });
        return user;
    }
}
