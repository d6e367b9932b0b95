using Portal.Data;
using Portal.Domain.Cases;
using Portal.Domain.Orders;
using Portal.Features.Cases;
using Portal.Features.Kernel;
using Portal.Features.Orders;
using Portal.Testing;

namespace Portal.Features.Tests.Cases;

public sealed class ListCasesTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_queue_counts_its_views_kinds_and_plants(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await Deviates(house, "4500000001");
        await Deviates(house, "4500000002");
        await Deviates(house, "4500000003");
        var rows = (await house.Send(new ListCases(), House.Buyer)).Value!.Rows;
        await house.Send(new WorkCases([rows[0].Id], WorkCases.Act.Take), House.Buyer);
        await house.Send(new WorkCases([rows[1].Id], WorkCases.Act.Snooze, Until: house.Today.AddDays(2)), House.Buyer);

        var list = (await house.Send(new ListCases(ListCases.View.Mine), House.Buyer)).Value!;

        Assert.Equal((1, 2, 1, 1), (list.Total, list.All, list.Mine, list.Snoozed));
        Assert.Equal(rows[0].Id, Assert.Single(list.Rows).Id);
        Assert.Equal(2, list.Kinds[CaseKind.AnswerDeviates]);
        Assert.Equal(("HAM", "Hamburg", 2), Assert.Single(list.Plants) is var p ? (p.Code, p.Name, p.Open) : default);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_worst_stands_first_then_what_is_due_first(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await Deviates(house, "4500000001");
        house.Clock.Advance(TimeSpan.FromDays(1));
        await Deviates(house, "4500000002");
        await house.InDb(async db =>
        {
            db.Cases.Single(c => c.OrderNumber == "4500000002").Hurts(new Impact(ImpactLevel.StockOut, house.Today.AddDays(9), 20), house.Now.AddHours(4), house.Now);
            await db.SaveChangesAsync();
        });

        var list = (await house.Send(new ListCases(), House.Buyer)).Value!;

        Assert.Equal(["4500000002", "4500000001"], list.Rows.Select(r => r.OrderNumber));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Search_finds_by_order_item_and_supplier(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await Deviates(house, "4500000001");

        foreach (var (text, found) in new[] { ("0001", 1), ("bh-2", 1), ("keller", 1), ("béaring housing", 1), ("0002", 0) })
        {
            Assert.Equal(found, (await house.Send(new ListCases(Search: text), House.Buyer)).Value!.Total);
        }

        Assert.Equal(1, (await house.Send(new ListCases(Owner: CaseRole.Buyer), House.Buyer)).Value!.Total);
        Assert.Equal(0, (await house.Send(new ListCases(Owner: CaseRole.Steward), House.Buyer)).Value!.Total);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_supplier_sees_no_queue(DatabaseProvider database)
    {
        await using var house = await House.Open(database);

        Assert.Equal(Refusal.Forbidden, (await house.Send(new ListCases(), House.KellersUser)).Error!.Kind);
    }

    private static async Task Deviates(House house, string number)
    {
        var order = await house.HasOrder(House.Keller, house.Content(number));
        var needed = house.Today.AddDays(17);
        Assert.True((await house.Send(new AnswerLines(order, 1, [new(10, AnswerKind.Change, [new(120, needed), new(80, needed.AddDays(5))])]), House.KellersUser)).Ok);
    }
}
