using Portal.Data;
using Portal.Features.Kernel;
using Portal.Features.People;
using Portal.Testing;

namespace Portal.Features.Tests.People;

public sealed class FindSuppliersTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_first_by_number_for_the_portal_alone(DatabaseProvider database)
    {
        await using var house = await House.Open(database);

        Assert.Equal(House.Keller, Assert.Single((await house.Send(new FindSuppliers(1), House.Portal)).Value!).Id);
        Assert.Equal(Refusal.Forbidden, (await house.Send(new FindSuppliers(1), House.BorealisUser)).Error?.Kind);
    }
}
