using Portal.Data;
using Portal.Features.Kernel;
using Portal.Features.MasterData;
using Portal.Testing;

namespace Portal.Features.Tests.MasterData;

public sealed class ListUnknownsTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_it_might_mean_is_suggested(DatabaseProvider database)
    {
        await using var it = await MapIdentifierTests.WithUnknownItem(database);

        var unknown = (await it.House.Send(new ListUnknowns(), House.Steward)).Value!.Rows[0];

        Assert.Equal(["BH-220"], unknown.Suggestions.Select(s => s.Number));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_item_is_told_and_found_by_the_name_that_its_order_line_gives_it(DatabaseProvider database)
    {
        await using var it = await Sync.Synced.Open(database);
        it.Erp.Holds(it.Erp.Order("4500000001", 1, it.Erp.Line(10) with { ItemId = "99887766", Description = "Bearing housing" }));
        await it.Run();

        var unknown = Assert.Single((await it.House.Send(new ListUnknowns(), House.Steward)).Value!.Rows);

        Assert.Equal("Bearing housing", unknown.Name);
        Assert.Contains(unknown.Suggestions, s => s.Number == "BH-220");
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Hostile_identifiers_are_kept_and_shown_as_they_came(DatabaseProvider database)
    {
        await using var it = await Sync.Synced.Open(database);
        const string Hostile = "<script>alert('1')</script>%_'\";--";
        it.Erp.Holds(it.Erp.Order("4500000001", 1, it.Erp.Line(10) with { ItemId = Hostile }));
        await it.Run();

        Assert.Equal(Hostile, Assert.Single((await it.House.Send(new ListUnknowns(), House.Steward)).Value!.Rows).ForeignId);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Suppliers_see_no_master_data(DatabaseProvider database)
    {
        await using var house = await House.Open(database);

        Assert.Equal(Refusal.Forbidden, (await house.Send(new ListUnknowns(), House.KellersUser)).Error!.Kind);
    }
}
