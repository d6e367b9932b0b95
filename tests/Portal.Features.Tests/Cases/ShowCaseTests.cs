using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Cases;
using Portal.Features.Kernel;
using Portal.Features.Tests.Orders;
using Portal.Testing;

namespace Portal.Features.Tests.Cases;

public sealed class ShowCaseTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task It_tells_the_line_the_answer_and_its_own_history(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await house.Split();
        var id = await house.InDb(db => db.Cases.Select(c => c.Id).SingleAsync());

        var seen = (await house.Send(new ShowCase(id), House.Buyer)).Value!;

        Assert.Equal(("Keller Guss", Story.Number, 10), (seen.Supplier, seen.OrderNumber, seen.Line));
        Assert.Equal([200m], seen.About!.Requested.Select(p => p.Quantity));
        Assert.Equal([120m, 80m], seen.About.Answer!.Offer.Parts.Select(p => p.Quantity));
        Assert.NotEmpty(seen.History);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task One_that_is_not_there_is_not_found_and_suppliers_have_none(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await house.Split();
        var id = await house.InDb(db => db.Cases.Select(c => c.Id).SingleAsync());

        Assert.Equal(Refusal.NotFound, (await house.Send(new ShowCase(Guid.CreateVersion7()), House.Buyer)).Error?.Kind);
        Assert.Equal(Refusal.Forbidden, (await house.Send(new ShowCase(id), House.KellersUser)).Error?.Kind);
    }
}
