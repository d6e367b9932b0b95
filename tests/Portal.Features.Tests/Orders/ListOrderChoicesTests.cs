using Portal.Data;
using Portal.Domain.MasterData;
using Portal.Features.Orders;
using Portal.Testing;

namespace Portal.Features.Tests.Orders;

public sealed class ListOrderChoicesTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Staff_choose_among_all_plants_and_suppliers_and_a_supplier_among_the_plants_that_order_from_it(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await house.InDb(async db =>
        {
            db.Plants.Add(new Plant("GDN", "Gdansk", "EMEA", "Europe/Warsaw", "DEMO", null));
            await db.SaveChangesAsync();
        });
        await house.Ordered();

        var staff = (await house.Send(new ListOrderChoices(), House.Buyer)).Value!;
        Assert.Equal(["Gdansk", "Hamburg"], staff.Plants.Select(p => p.Name));
        Assert.Equal(["SUP-200", "SUP-100"], staff.Suppliers.Select(s => s.Code));

        var keller = (await house.Send(new ListOrderChoices(), House.KellersUser)).Value!;
        Assert.Equal(["HAM"], keller.Plants.Select(p => p.Code));
        Assert.Empty(keller.Suppliers);
        Assert.Empty((await house.Send(new ListOrderChoices(), House.BorealisUser)).Value!.Plants);
    }
}
