using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Orders;
using Portal.Features.Home;
using Portal.Features.Kernel;
using Portal.Features.Orders;
using Portal.Testing;

namespace Portal.Features.Tests.Home;

public sealed class ShowRegionsTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Each_region_has_its_own_figures(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await house.InDb(async db =>
        {
            (await db.Suppliers.SingleAsync(s => s.SupplierId == House.Keller)).Describe("Keller Guss", "EMEA", "DE", "de", null, null, 2, 10);
            (await db.Suppliers.SingleAsync(s => s.SupplierId == House.Borealis)).Describe("Borealis Fasteners", "AMER", "US", "en", null, null, 2, 10);
            await db.SaveChangesAsync();
        });
        var quick = await house.HasOrder(House.Keller, house.Content("4500000001"));
        var late = await house.HasOrder(House.Keller, house.Content("4500000002"));
        await house.HasOrder(House.Borealis, house.Content("4500000003") with { Currency = "USD" });
        await house.Send(new AnswerLines(quick, 1, []), House.KellersUser);
        house.Clock.Advance(TimeSpan.FromDays(3));
        await house.Send(new AnswerLines(late, 1, [new(10, AnswerKind.Change, [new SchedulePart(200, house.Today.AddDays(40))])]), House.KellersUser);

        var regions = (await house.Send(new ShowRegions(), c => c.BecomeStaff(House.Person(8), "Management", Permissions.Of(Portal.Data.People.PortalRole.Executive)))).Value!;

        Assert.Equal(["AMER", "EMEA"], regions.Select(r => r.Region));
        var (amer, emea) = (regions[0], regions[1]);
        Assert.Equal((1, 1, 0, 0, 1), (amer.Suppliers, amer.Open, amer.Answered, amer.Answers, amer.Overdue));
        Assert.Equal([new ShowRegions.Amount(200 * 61.40m, "USD")], amer.Value);
        Assert.Equal((2, 2, 1, 0), (emea.Open, emea.Answered, emea.Quick, emea.Overdue));
        Assert.Equal((2, 1, 1), (emea.Answers, emea.Deviating, emea.Cases));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Figures_of_all_suppliers_are_not_a_suppliers(DatabaseProvider database)
    {
        await using var house = await House.Open(database);

        Assert.Equal(Refusal.Forbidden, (await house.Send(new ShowRegions(), House.KellersUser)).Error!.Kind);
    }
}
