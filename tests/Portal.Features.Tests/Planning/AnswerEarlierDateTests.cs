using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Orders;
using Portal.Features.Orders;
using Portal.Features.Planning;
using Portal.Testing;

namespace Portal.Features.Tests.Planning;

public sealed class AnswerEarlierDateTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Yes_is_agreed_at_once_and_queued_for_the_ERP(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await AskForEarlierDateTests.Agreed(house);
        await house.Send(AskForEarlierDateTests.Ask(house, order), House.Planner);

        var said = await house.Send(new AnswerEarlierDate(order, 10, true), House.KellersUser);

        Assert.Equal(2, said.Value?.Answer);
        var line = (await house.Send(new ShowOrder("4500000001"), House.Buyer)).Value!.Lines[0];
        Assert.Equal((LineState.InPolicy, null), (line.State, line.ExpediteTo));
        Assert.Equal([new SchedulePart(200, house.Today.AddDays(10))], line.Agreed);
        Assert.Equal(2, await house.InDb(db => db.Postings.CountAsync()));
        Assert.Null((await house.Send(new UndoAnswer(order, 10, 2), House.KellersUser)).Error);
        Assert.Equal(house.Today.AddDays(10), (await house.Send(new ShowOrder("4500000001"), House.Buyer)).Value!.Lines[0].ExpediteTo);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task No_leaves_what_was_agreed_and_its_reason_in_the_conversation(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await AskForEarlierDateTests.Agreed(house);
        await house.Send(AskForEarlierDateTests.Ask(house, order), House.Planner);

        Assert.Null((await house.Send(new AnswerEarlierDate(order, 10, false, "The mould is in repair"), House.KellersUser)).Error);

        var seen = (await house.Send(new ShowOrder("4500000001"), House.Planner)).Value!;
        Assert.Equal([new SchedulePart(200, house.Today.AddDays(17))], seen.Lines[0].Agreed);
        Assert.Null(seen.Lines[0].ExpediteTo);
        Assert.Contains(seen.Messages, m => m is { Line: 10, FromSupplier: true, Text: "The mould is in repair" });
        Assert.Contains(seen.Timeline, t => t.Kind is OrderEntryKind.ExpediteRefused);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Each_side_has_its_part_and_another_supplier_none(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await AskForEarlierDateTests.Agreed(house);

        Assert.Equal("forbidden", (await house.Send(AskForEarlierDateTests.Ask(house, order), House.KellersUser)).Error?.Code);
        await house.Send(AskForEarlierDateTests.Ask(house, order), House.Planner);
        Assert.Equal("forbidden", (await house.Send(new AnswerEarlierDate(order, 10, true), House.Planner)).Error?.Code);
        Assert.Equal("not-found", (await house.Send(new AnswerEarlierDate(order, 10, true), House.BorealisUser)).Error?.Code);
    }
}
