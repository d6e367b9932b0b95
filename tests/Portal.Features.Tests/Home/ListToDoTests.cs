using Portal.Data;
using Portal.Domain.Orders;
using Portal.Features.Cases;
using Portal.Features.Home;
using Portal.Features.Kernel;
using Portal.Features.Orders;
using Portal.Testing;

namespace Portal.Features.Tests.Home;

public sealed class ListToDoTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_the_supplier_has_to_do_is_counted_and_listed_with_its_reason(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var countered = await house.HasOrder(House.Keller, house.Content("4500000001"));
        await house.HasOrder(House.Keller, house.Content("4500000002"));
        var asked = await house.HasOrder(House.Keller, house.Content("4500000003"));
        var waiting = await house.HasOrder(House.Keller, house.Content("4500000004"));
        await house.HasOrder(House.Borealis, house.Content("4500000005"));
        await Late(house, countered);
        await house.Send(new DecideAnswer(countered, 10, 1, DecideAnswer.Choice.Counter, "Sooner, please.", [new SchedulePart(200, house.Today.AddDays(20))]), House.Buyer);
        await house.Send(new AnswerLines(asked, 1, []), House.KellersUser);
        await house.Send(new SendMessage(asked, null, "Is the drawing right?"), House.Buyer);
        await Late(house, waiting);

        var todo = (await house.Send(new ListToDo(), House.KellersUser)).Value!;

        Assert.Equal(
            [("4500000001", ListToDo.Why.CounterOffer), ("4500000002", ListToDo.Why.Answer), ("4500000003", ListToDo.Why.Question)],
            todo.Rows.Select(r => (r.Number, r.Why)).OrderBy(r => r.Number));
        Assert.Equal((1, 0, 1, 1, 1), (todo.ToAnswer, todo.Overdue, todo.CounterOffers, todo.Questions, todo.WithBuyer));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_answered_question_is_done_and_what_is_past_its_day_is_overdue(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.HasOrder(House.Keller, house.Content("4500000001"));
        await house.Send(new SendMessage(order, null, "Is the drawing right?"), House.Buyer);
        house.Clock.Advance(TimeSpan.FromDays(3));
        await house.Send(new SendMessage(order, null, "It is."), House.KellersUser);

        var todo = (await house.Send(new ListToDo(), House.KellersUser)).Value!;

        Assert.Equal((1, 1, 0), (todo.ToAnswer, todo.Overdue, todo.Questions));
        Assert.Equal(ListToDo.Why.Answer, Assert.Single(todo.Rows).Why);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_the_buyer_refused_is_told_as_that_and_all_are_counted(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var refused = await house.HasOrder(House.Keller, house.Content("4500000001"));
        await house.HasOrder(House.Keller, house.Content("4500000002"));
        await Late(house, refused);
        Assert.True((await house.Send(new DecideAnswer(refused, 10, 1, DecideAnswer.Choice.Reject, "Too late."), House.Buyer)).Ok);

        var todo = (await house.Send(new ListToDo(1), House.KellersUser)).Value!;

        Assert.Equal((2, 1), (todo.Total, todo.Rows.Count));
        Assert.Equal(ListToDo.Why.Refused, (await house.Send(new ListToDo(), House.KellersUser)).Value!.Rows.Single(r => r.Number == "4500000001").Why);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task It_is_the_suppliers_list_only(DatabaseProvider database)
    {
        await using var house = await House.Open(database);

        Assert.Equal(Refusal.Forbidden, (await house.Send(new ListToDo(), House.Buyer)).Error!.Kind);
        Assert.Empty((await house.Send(new ListToDo(), House.BorealisUser)).Value!.Rows);
    }

    private static async Task Late(House house, Guid order) =>
        Assert.True((await house.Send(new AnswerLines(order, 1, [new(10, AnswerKind.Change, [new SchedulePart(200, house.Today.AddDays(40))])]), House.KellersUser)).Ok);
}
