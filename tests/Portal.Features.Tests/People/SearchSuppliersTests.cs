using Portal.Data;
using Portal.Features.Kernel;
using Portal.Features.People;
using Portal.Testing;

namespace Portal.Features.Tests.People;

public sealed class SearchSuppliersTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Suppliers_are_found_by_number_or_name(DatabaseProvider database)
    {
        await using var house = await House.Open(database);

        Assert.Equal(["SUP-200"], (await house.Send(new SearchSuppliers("boreal"), House.Administrator)).Value!.Select(s => s.Number));
        Assert.Equal(["SUP-100", "SUP-200"], (await house.Send(new SearchSuppliers("sup-"), House.Administrator)).Value!.Select(s => s.Number));
        Assert.Equal(Refusal.Forbidden, (await house.Send(new SearchSuppliers(""), House.Buyer)).Error!.Kind);
    }
}
