using Portal.Data;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;
using Portal.Features.People;
using Portal.Testing;

namespace Portal.Features.Tests.People;

public sealed class ListMembershipsTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_person_acts_for_whom_it_was_given_and_for_nobody_when_it_is_disabled(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await house.HasPerson(1);
        await house.HasPerson(2, disabled: true);
        await house.Send(new GrantRole(House.Person(1), PortalRole.SupplierUser, House.Keller), House.Administrator);
        await house.Send(new GrantRole(House.Person(1), PortalRole.SupplierAdmin, House.Borealis), House.Administrator);
        await house.Send(new GrantRole(House.Person(2), PortalRole.Buyer, SupplierId.House), House.Administrator);

        var rows = (await house.Send(new ListMemberships(House.Person(1)), House.Portal)).Value!;

        Assert.Equal(["Borealis Fasteners", "Keller Guss"], rows.Select(r => r.SupplierName).Order(StringComparer.Ordinal));
        Assert.Empty((await house.Send(new ListMemberships(House.Person(2)), House.Portal)).Value!);
        Assert.Equal(Refusal.Forbidden, (await house.Send(new ListMemberships(House.Person(1)), House.KellersUser)).Error?.Kind);
    }
}
