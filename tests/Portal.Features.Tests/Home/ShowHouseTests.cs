using Portal.Data;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Features.Home;
using Portal.Features.Kernel;
using Portal.Testing;

namespace Portal.Features.Tests.Home;

public sealed class ShowHouseTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Suppliers_with_work_and_nobody_to_do_it_are_named(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await house.HasOrder(House.Keller, house.Content("4500000001"));
        await house.HasOrder(House.Borealis, house.Content("4500000002"));
        await house.InDb(async db =>
        {
            Add(db, 11, PortalRole.SupplierUser, House.Keller);
            Add(db, 12, PortalRole.SupplierUser, House.Borealis).Disabled = true;
            Add(db, 13, PortalRole.Buyer, SupplierId.House).TwoFactorEnabled = true;
            Add(db, 14, PortalRole.Buyer, SupplierId.House);
            await db.SaveChangesAsync();
        });

        var view = (await house.Send(new ShowHouse(), House.Administrator)).Value!;

        Assert.Equal(["Borealis Fasteners"], view.Empty);
        Assert.Equal((1, 1, 1), (view.EmptyCount, view.OneFactor, view.Disabled));
        Assert.Equal([new(PortalRole.SupplierUser, 1), new(PortalRole.Buyer, 2)], view.Roles);
        Assert.Empty(view.Failing);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_feed_that_cannot_be_read_is_told_with_its_reason(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await house.InDb(async db =>
        {
            db.ErpFeeds.Add(new ErpFeed { ErpCode = "DEMO", Feed = "orders", FailingSince = house.Now, LastError = "The ERP does not answer." });
            await db.SaveChangesAsync();
        });

        var feed = Assert.Single((await house.Send(new ShowHouse(), House.Administrator)).Value!.Failing);

        Assert.Equal(("DEMO", "orders", "The ERP does not answer."), (feed.Erp, feed.Name, feed.Why));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Nobody_else_sees_it(DatabaseProvider database)
    {
        await using var house = await House.Open(database);

        Assert.Equal(Refusal.Forbidden, (await house.Send(new ShowHouse(), House.Buyer)).Error!.Kind);
        Assert.Equal(Refusal.Forbidden, (await house.Send(new ShowHouse(), House.KellersUser)).Error!.Kind);
    }

    private static PortalUser Add(PortalDb db, int number, PortalRole role, SupplierId place)
    {
        var user = new PortalUser { Id = House.Person(number), UserName = $"p{number}@demo.example", DisplayName = $"Person {number}" };
        db.Users.Add(user);
        db.Memberships.Add(new Membership { UserId = user.Id, SupplierId = place, Role = role });
        return user;
    }
}
