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

        var changes = (await house.Send(new CompareRevisions(order, 1, 2), House.KellersUser)).Value!.Lines;

        Assert.Equal([20, 30, 40], changes.Select(c => c.Line));
        Assert.Equal((200m, 150m), (changes[0].Before!.Quantity, changes[0].After!.Quantity));
        Assert.Null(changes[1].After);
        Assert.Null(changes[2].Before);
        Assert.Equal(Refusal.NotFound, (await house.Send(new CompareRevisions(order, 1, 9), House.KellersUser)).Error?.Kind);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Every_change_of_a_line_and_of_the_head_is_named_between_any_two_revisions(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.Ordered();
        await house.Revised(house.LineContent(10));
        await house.InDb(async db =>
        {
            var line = house.LineContent(10) with { Cancelled = true, ItemNumber = "BH-221", PriceUnit = 100, SupplierItemNumber = null, OverTolerance = 5, MatchLevel = "2-way", SupplierUnit = "XBX", SupplierFactor = 25 };
            var stored = await db.OrderToRevise("DEMO", Story.Number, default);
            stored!.Revise(house.Content(Story.Number, 3, line) with { PaymentTerms = "Net 14", Note = "New terms" }, house.Now, null);
            await db.SaveChangesAsync();
        });

        var (none, nothing) = await Compared(1, 2);
        Assert.Empty(none);
        Assert.Empty(nothing);
        var (head, line) = await Compared(1, 3);

        Assert.Equal([CompareRevisions.HeadField.PaymentTerms, CompareRevisions.HeadField.Note], head);
        Assert.Equal(
            [
                CompareRevisions.LineField.Cancelled, CompareRevisions.LineField.Price, CompareRevisions.LineField.Item, CompareRevisions.LineField.SupplierItem,
                CompareRevisions.LineField.SupplierUnit, CompareRevisions.LineField.Tolerance, CompareRevisions.LineField.MatchLevel,
            ],
            line);

        async Task<(CompareRevisions.HeadField[], CompareRevisions.LineField[])> Compared(int from, int to)
        {
            var said = (await house.Send(new CompareRevisions(order, from, to), House.KellersUser)).Value!;
            return ([.. said.Head.Select(h => h.Field)], [.. said.Lines.SelectMany(l => l.Fields)]);
        }
    }
}
