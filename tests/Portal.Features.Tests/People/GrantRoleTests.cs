using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;
using Portal.Features.People;
using Portal.Testing;

namespace Portal.Features.Tests.People;

public sealed class GrantRoleTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Given_twice_it_is_there_once(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await house.HasPerson(1);

        await house.Send(new GrantRole(House.Person(1), PortalRole.SupplierUser, House.Keller), House.Administrator);
        Assert.True((await house.Send(new GrantRole(House.Person(1), PortalRole.SupplierUser, House.Keller), House.Administrator)).Ok);

        Assert.Equal(House.Keller, (await house.InDb(db => db.Memberships.SingleAsync())).SupplierId);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_does_not_fit_is_refused(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await house.HasPerson(1);

        Assert.Equal("role.wrong-side", (await house.Send(new GrantRole(House.Person(1), PortalRole.Buyer, House.Keller), House.Administrator)).Error?.Code);
        Assert.Equal("role.wrong-side", (await house.Send(new GrantRole(House.Person(1), PortalRole.SupplierUser, SupplierId.House), House.Administrator)).Error?.Code);
        Assert.Equal(Refusal.NotFound, (await house.Send(new GrantRole(House.Person(2), PortalRole.Buyer, SupplierId.House), House.Administrator)).Error?.Kind);
        Assert.Equal(Refusal.NotFound, (await house.Send(new GrantRole(House.Person(1), PortalRole.SupplierUser, SupplierId.New()), House.Administrator)).Error?.Kind);
        Assert.Equal(Refusal.Forbidden, (await house.Send(new GrantRole(House.Person(1), PortalRole.Administrator, SupplierId.House), House.Buyer)).Error?.Kind);
        Assert.Empty(await house.InDb(db => db.Memberships.ToListAsync()));
    }
}
