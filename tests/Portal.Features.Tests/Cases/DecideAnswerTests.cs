using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Cases;
using Portal.Domain.MasterData;
using Portal.Domain.Orders;
using Portal.Domain.Values;
using Portal.Features.Cases;
using Portal.Features.Kernel;
using Portal.Features.Tests.Orders;
using Portal.Testing;

namespace Portal.Features.Tests.Cases;

public sealed class DecideAnswerTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Approving_posts_what_was_answered_and_closes_the_case(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.Split();

        Assert.True((await house.Send(new DecideAnswer(order, 10, 1, DecideAnswer.Choice.Approve), House.Buyer)).Ok);

        Assert.Equal([120m, 80m], (await house.Seen()).Lines[0].Agreed.Select(p => p.Quantity));
        Assert.Single(await house.InDb(db => db.Postings.ToListAsync()));
        Assert.Equal(CaseState.Closed, (await house.InDb(db => db.Cases.SingleAsync())).State);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Rejecting_opens_the_line_again_with_the_reason_and_posts_nothing(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.Split();

        Assert.True((await house.Send(new DecideAnswer(order, 10, 1, DecideAnswer.Choice.Reject, "Line stops on Friday"), House.Buyer)).Ok);

        var line = (await house.Seen()).Lines[0];
        Assert.Equal((LineState.ToAnswer, "Line stops on Friday"), (line.State, line.Last!.DecisionReason));
        Assert.Empty(await house.InDb(db => db.Postings.ToListAsync()));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_is_not_said_or_not_there_or_not_ones_own_is_refused(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.Split();

        Assert.Equal("Say why, so that the supplier can answer again.", (await house.Send(new DecideAnswer(order, 10, 1, DecideAnswer.Choice.Reject), House.Buyer)).Error?.Message);
        Assert.Equal("Say what you offer instead.", (await house.Send(new DecideAnswer(order, 10, 1, DecideAnswer.Choice.Counter), House.Buyer)).Error?.Message);
        Assert.Equal(Refusal.NotFound, (await house.Send(new DecideAnswer(Guid.CreateVersion7(), 10, 1, DecideAnswer.Choice.Approve), House.Buyer)).Error?.Kind);
        Assert.Equal(Refusal.Forbidden, (await house.Send(new DecideAnswer(order, 10, 1, DecideAnswer.Choice.Approve), House.KellersUser)).Error?.Kind);
        Assert.Equal(CaseState.Open, (await house.InDb(db => db.Cases.SingleAsync())).State);
    }

    [Theory]
    [InlineData(0, 17, null, "answer.quantity-zero")]
    [InlineData(1.5, 17, null, "answer.decimals")]
    [InlineData(200, -1, null, "answer.date-past")]
    [InlineData(200, 17, -3, "decision.due-past")]
    public async Task A_counter_offer_that_nobody_could_promise_is_refused(double quantity, int inDays, int? dueIn, string code)
    {
        await using var house = await House.Open(DatabaseProvider.Sqlite);
        var order = await house.Split();

        var no = await house.Send(Counter(house, order, (decimal)quantity, inDays) with { DueOn = dueIn is { } days ? house.Today.AddDays(days) : null }, House.Buyer);

        Assert.Equal(code, no.Error?.Code);
        Assert.Equal(LineState.WaitingForBuyer, (await house.Seen()).Lines[0].State);
    }

    [Fact]
    public async Task A_counter_offer_of_figures_that_nobody_means_does_not_pass_the_doorway()
    {
        await using var house = await House.Open(DatabaseProvider.Sqlite);
        var sound = Counter(house, await house.Split(), 200, 17);

        foreach (var wrong in new[]
        {
            sound with { Price = -1 }, sound with { Price = 9_999_999_999m }, sound with { Parts = [new(9_999_999_999m, house.Today.AddDays(17))] },
            sound with { Parts = [.. Enumerable.Range(0, 101).Select(i => new SchedulePart(1, house.Today.AddDays(i)))] },
        })
        {
            Assert.Equal(Refusal.Invalid, (await house.Send(wrong, House.Buyer)).Error?.Kind);
        }

        Assert.True((await house.Send(sound, House.Buyer)).Ok);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_supplier_is_given_days_by_its_own_calendar(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.Split();
        await house.InDb(async db =>
        {
            // Tomorrow the supplier does not work; the house does.
            db.Calendars.Add(new WorkCalendar("XX", "Elsewhere", new WorkingDays([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday], [house.Today.AddDays(1)])));
            (await db.Suppliers.SingleAsync(s => s.SupplierId == House.Keller)).Describe("Keller Guss", "EMEA", "DE", "de", null, "XX", 2, 10);
            await db.SaveChangesAsync();
        });

        Assert.True((await house.Send(Counter(house, order, 200, 17), House.Buyer)).Ok);

        Assert.Equal(house.Today.AddDays(3), (await house.Seen()).AnswerBy);
    }

    private static DecideAnswer Counter(House house, Guid order, decimal quantity, int inDays) =>
        new(order, 10, 1, DecideAnswer.Choice.Counter, Parts: [new SchedulePart(quantity, house.Today.AddDays(inDays))]);
}
