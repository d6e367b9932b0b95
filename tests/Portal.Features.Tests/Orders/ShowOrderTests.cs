using Portal.Data;
using Portal.Domain.Orders;
using Portal.Features.Kernel;
using Portal.Features.Orders;
using Portal.Testing;

namespace Portal.Features.Tests.Orders;

public sealed class ShowOrderTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task It_shows_the_three_baselines_the_answer_and_what_became_of_it(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await house.Split();

        var line = (await house.Seen()).Lines.Single();

        Assert.Equal([200m], line.Requested.Select(p => p.Quantity));
        Assert.Equal([120m, 80m], line.Answered.Select(p => p.Quantity));
        Assert.Empty(line.Agreed);
        Assert.Equal((AnswerOutcome.Waiting, 1), (line.Last!.Outcome, line.Last.Number));
        Assert.Null(line.WriteBack);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_unknown_number_and_anothers_are_the_same_no(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await house.Ordered();

        var unknown = await house.Send(new ShowOrder("4599999999"), House.BorealisUser);
        var anothers = await house.Send(new ShowOrder(Story.Number), House.BorealisUser);

        Assert.Equal(Refusal.NotFound, unknown.Error?.Kind);
        Assert.Equal(unknown.Error?.Message, anothers.Error?.Message);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_line_keeps_its_mark_until_it_is_answered_whatever_other_lines_do(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.HasOrder(House.Keller, house.Content(Story.Number, 1, house.LineContent(10), house.LineContent(20)));
        await house.Send(new AnswerLines(order, 1, []), House.KellersUser);
        await house.Revised(house.LineContent(10, inDays: 12), house.LineContent(20));
        await house.Revised(house.LineContent(10, inDays: 12), house.LineContent(20, quantity: 150, price: 60));

        var lines = (await house.Seen()).Lines;
        Assert.Equal([new SchedulePart(200, house.Today.AddDays(17))], lines[0].Was);
        Assert.Equal((200m, 61.40m), (lines[1].Was!.Single().Quantity, lines[1].WasPrice));

        await house.Send(new AnswerLines(order, 3, [new(10, AnswerKind.Accept)]), House.KellersUser);
        Assert.Null((await house.Seen()).Lines[0].Was);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Before_the_first_answer_a_line_is_compared_with_what_was_asked_for_first(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await house.Ordered();
        Assert.Null((await house.Seen()).Lines[0].Was);

        await house.Revised(house.LineContent(10, inDays: 12));
        await house.Revised(house.LineContent(10, inDays: 12), house.LineContent(20));

        Assert.Equal([house.Today.AddDays(17)], (await house.Seen()).Lines[0].Was!.Select(p => p.OnDock));
        Assert.Null((await house.Seen()).Lines[1].Was);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_agreement_that_later_revisions_left_untouched_says_from_which_it_is_carried_over(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.HasOrder(House.Keller, house.Content(Story.Number, 1, house.LineContent(10), house.LineContent(20)));
        await house.Send(new AnswerLines(order, 1, []), House.KellersUser);
        Assert.All((await house.Seen()).Lines, l => Assert.Null(l.CarriedFrom));

        await house.Revised(house.LineContent(10, inDays: 12), house.LineContent(20));

        Assert.Equal([null, 1], (await house.Seen()).Lines.Select(l => l.CarriedFrom));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_story_of_a_long_order_has_its_beginning(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.Ordered();
        await house.InDb(async db =>
        {
            db.OrderEntries.Add(new OrderEntry { SupplierId = House.Keller, OrderId = order, Kind = OrderEntryKind.Received, At = house.Now.AddDays(-9), By = "ERP" });
            db.OrderEntries.AddRange(Enumerable.Range(0, 1200).Select(n => new OrderEntry { SupplierId = House.Keller, OrderId = order, Kind = OrderEntryKind.Answered, At = house.Now.AddSeconds(n), By = "Keller" }));
            await db.SaveChangesAsync();
        });

        var story = (await house.Seen()).Timeline;

        Assert.Equal((1001, OrderEntryKind.Received), (story.Count, story[^1].Kind));
    }
}
