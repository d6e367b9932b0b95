using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Orders;
using Portal.Features.Orders;
using Portal.Features.Planning;
using Portal.Testing;

namespace Portal.Features.Tests.Planning;

public sealed class AskForEarlierDateTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_supplier_finds_it_as_the_next_thing_to_do_with_reason_cost_and_due_date(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await Agreed(house);

        Assert.Null((await house.Send(Ask(house, order), House.Planner)).Error);

        var seen = (await house.Send(new ShowOrder("4500000001"), House.KellersUser)).Value!;
        var line = seen.Lines[0];
        Assert.Equal((LineState.ToAnswer, house.Today.AddDays(10), "Line 3 stops", 120m), (line.State, line.ExpediteTo, line.ExpediteReason, line.ExpediteCost));
        Assert.Equal(house.Today.AddDays(1), seen.AnswerBy);
        var entry = await house.InDb(db => db.OrderEntries.AsNoTracking().SingleAsync(e => e.Kind == OrderEntryKind.ExpediteAsked));
        Assert.Equal((10, "Planning Hamburg", false), (entry.Line, entry.By, entry.Internal));
        Assert.Contains("\"cost\":120", entry.Facts, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_makes_no_sense_is_refused(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await Agreed(house);

        Assert.Equal("expedite.not-earlier", (await house.Send(Ask(house, order) with { Day = house.Today.AddDays(17) }, House.Planner)).Error?.Code);
        Assert.Equal("expedite.past", (await house.Send(Ask(house, order) with { Day = house.Today.AddDays(-1) }, House.Planner)).Error?.Code);
        Assert.Equal("invalid", (await house.Send(Ask(house, order) with { Reason = "" }, House.Planner)).Error?.Code);
        Assert.Equal("invalid", (await house.Send(Ask(house, order) with { Cost = -1 }, House.Planner)).Error?.Code);
        Assert.Equal("expedite.not-asked", (await house.Send(new AnswerEarlierDate(order, 10, true), House.KellersUser)).Error?.Code);
        Assert.Equal("invalid", (await house.Send(new AnswerEarlierDate(order, 10, false), House.KellersUser)).Error?.Code);
    }

    internal static AskForEarlierDate Ask(House house, Guid order) => new(order, 10, house.Today.AddDays(10), "Line 3 stops", 120);

    internal static async Task<Guid> Agreed(House house)
    {
        var order = await house.HasOrder(House.Keller, house.Content("4500000001"));
        Assert.Null((await house.Send(new AnswerLines(order, 1, []), House.KellersUser)).Error);
        return order;
    }
}
