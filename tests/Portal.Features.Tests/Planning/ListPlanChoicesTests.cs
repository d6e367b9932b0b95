using Portal.Data;
using Portal.Features.Planning;
using Portal.Testing;

namespace Portal.Features.Tests.Planning;

public sealed class ListPlanChoicesTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_filters_offer_plants_suppliers_and_buyers_with_open_orders(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await PlanScene.Scene(house);

        var choices = (await house.Send(new ListPlanChoices(), House.Planner)).Value!;

        Assert.Equal(["HAM"], choices.Plants.Select(p => p.Key));
        Assert.Equal(["SUP-200", "SUP-100"], choices.Suppliers.Select(s => s.Key));
        Assert.Equal(["Purchasing Hamburg"], choices.Buyers);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Suppliers_see_nothing_of_it(DatabaseProvider database)
    {
        await using var house = await House.Open(database);

        Assert.Equal("forbidden", (await house.Send(new ListPlanChoices(), House.KellersUser)).Error?.Code);
    }
}
