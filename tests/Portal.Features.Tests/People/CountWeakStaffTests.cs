using Portal.Data;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;
using Portal.Features.People;
using Portal.Testing;

namespace Portal.Features.Tests.People;

public sealed class CountWeakStaffTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Staff_without_a_second_factor_counts_suppliers_and_the_disabled_do_not(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await house.HasPerson(1);
        await house.HasPerson(2, secondFactor: true);
        await house.HasPerson(3, disabled: true);
        await house.HasPerson(4);
        foreach (var person in new[] { 1, 2, 3 })
        {
            await house.Send(new GrantRole(House.Person(person), PortalRole.Buyer, SupplierId.House), House.Administrator);
        }

        await house.Send(new GrantRole(House.Person(4), PortalRole.SupplierUser, House.Keller), House.Administrator);

        Assert.Equal(1, (await house.Send(new CountWeakStaff(), House.Portal)).Value);
        Assert.Equal(Refusal.Forbidden, (await house.Send(new CountWeakStaff(), House.Administrator)).Error?.Kind);
    }
}
