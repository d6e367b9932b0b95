using Portal.Data;
using Portal.Features.Home;
using Portal.Features.Kernel;
using Portal.Features.Orders;
using Portal.Testing;

namespace Portal.Features.Tests.Home;

public sealed class ListArrivalsTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_is_agreed_is_confirmed_and_what_is_not_yet_stands_beside_it(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var agreed = await house.HasOrder(House.Keller, house.Content("4500000001", 1, house.LineContent(10, inDays: 3, received: 50)));
        await house.HasOrder(House.Borealis, house.Content("4500000002", 1, house.LineContent(10, inDays: 4)));
        await house.HasOrder(House.Borealis, house.Content("4500000003", 1, house.LineContent(10, inDays: 8)));
        await house.Send(new AnswerLines(agreed, 1, []), House.KellersUser);

        var week = (await house.Send(new ListArrivals(house.Today), House.Buyer)).Value!;

        Assert.Equal((2, 1), (week.Total, week.Confirmed));
        Assert.Equal(
            new ListArrivals.Row(house.Today.AddDays(3), "Hamburg", "4500000001", 10, "BH-220", "Bearing housing BH-220", 150, "C62", "Keller Guss", true, 150 * 61.40m, "EUR"),
            week.Rows[0]);
        Assert.False(week.Rows[1].Confirmed);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_supplier_sees_its_own_and_too_long_a_time_is_refused(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await house.HasOrder(House.Borealis, house.Content("4500000002", 1, house.LineContent(10, inDays: 4)));

        Assert.Empty((await house.Send(new ListArrivals(house.Today), House.KellersUser)).Value!.Rows);
        Assert.Equal(Refusal.Invalid, (await house.Send(new ListArrivals(house.Today, 400), House.Buyer)).Error!.Kind);
    }
}
