using Portal.Data;
using Portal.Features.Kernel;
using Portal.Features.Orders;
using Portal.Testing;

namespace Portal.Features.Tests.Orders;

public sealed class CompareRevisionsTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_changed_came_and_went_is_told_and_what_stayed_is_not(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.HasOrder(House.Keller, house.Content(Story.Number, 1, house.LineContent(10), house.LineContent(20), house.LineContent(30)));
        await house.Revised(house.LineContent(10), house.LineContent(20, quantity: 150), house.LineContent(40));

        var changes = (await house.Send(new CompareRevisions(order, 1, 2), House.KellersUser)).Value!;

        Assert.Equal([20, 30, 40], changes.Select(c => c.Line));
        Assert.Equal((200m, 150m), (changes[0].Before!.Quantity, changes[0].After!.Quantity));
        Assert.Null(changes[1].After);
        Assert.Null(changes[2].Before);
        Assert.Equal(Refusal.NotFound, (await house.Send(new CompareRevisions(order, 1, 9), House.KellersUser)).Error?.Kind);
    }
}
