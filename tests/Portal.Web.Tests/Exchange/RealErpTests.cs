using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Cases;
using Portal.Domain.Orders;
using Portal.Domain.Postings;
using Portal.Features.Cases;
using Portal.Features.Orders;
using Portal.Features.Sync;
using Portal.Testing;

namespace Portal.Web.Tests.Exchange;

/// <summary>Bad days of the ERP, told with the DemoErp over HTTP.</summary>
public sealed class RealErpTests
{
    private const string Number = "4500000001";
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(5);

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_hour_without_the_ERP_does_not_undo_what_purchasing_changed_in_it_meanwhile(DatabaseProvider database)
    {
        await using var it = await RealErp.Open(database);
        string[] numbers = [Number, "4500000002", "4500000003"];
        foreach (var number in numbers)
        {
            await it.HasOrder(number);
            await Approved(it, number, 90);
        }

        await it.Switch(new { offline = true });
        await it.Passes(Hour, Step);
        Assert.True(await it.Read());
        Assert.NotNull((await it.House.Send(new ListFeeds("DEMO"), House.IntegrationAdmin)).Value!.First(f => f.Feed == Feeds.MasterData).FailingSince);
        // One order is doubled, one is moved to what was agreed anyway, one is left alone.
        await it.Changes(Number, new { quantity = "400" });
        await it.Changes(numbers[1], new { quantity = "90" });

        // The pump is there before the reading: the ERP itself has to see that the answers are old.
        await it.Switch(new { offline = false });
        await it.Passes(Hour, Step);
        Assert.True(await it.Read());

        Assert.Equal(["400", "90", "90"], await Task.WhenAll(numbers.Select(async n => (await it.Held(n)).Quantity)));
        var ledger = await it.Told();
        Assert.Equal((2, 0), (ledger.EffectCount, ledger.Doubled.Count));
        var lines = await it.House.InDb(db => db.Orders.OrderBy(o => o.Number).SelectMany(o => o.Lines).ToListAsync());
        Assert.Equal([LineState.ToAnswer, LineState.Agreed, LineState.Agreed], lines.Select(l => l.State));
        Assert.Equal(400, lines[0].Quantity);
        Assert.Equal([PostingState.Withdrawn, PostingState.Confirmed, PostingState.Confirmed], await States(it));
        Assert.All(await it.House.InDb(db => db.Cases.Where(c => c.Kind == CaseKind.PostingFailed).ToListAsync()), c => Assert.Equal(CaseState.Closed, c.State));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_reading_that_comes_first_takes_the_old_answer_back_and_nothing_is_sent(DatabaseProvider database)
    {
        await using var it = await RealErp.Open(database);
        await it.HasOrder(Number);
        await Approved(it, Number, 90);
        await it.Changes(Number, new { quantity = "400" });

        Assert.True(await it.Read());
        await it.Passes(Hour, Step);

        Assert.Equal(("400", 0), ((await it.Held(Number)).Quantity, (await it.Told()).EffectCount));
        Assert.Equal([PostingState.Withdrawn], await States(it));
        Assert.Equal(LineState.ToAnswer, (await it.House.InDb(db => db.Orders.SelectMany(o => o.Lines).SingleAsync())).State);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_last_word_of_an_hour_counts_though_it_follows_an_update_of_our_own(DatabaseProvider database)
    {
        await using var it = await RealErp.Open(database);
        await it.HasOrder(Number);
        await it.Switch(new { offline = true });
        await Approved(it, Number, 90);
        await it.Passes(Hour / 2, Step);
        await Approved(it, Number, 80);
        await it.Passes(Hour / 2, Step);

        await it.Switch(new { offline = false });
        await it.Passes(Hour, Step);
        Assert.True(await it.Read());

        Assert.Equal("80", (await it.Held(Number)).Quantity);
        Assert.Equal([PostingState.Confirmed, PostingState.Confirmed], await States(it));
        Assert.Equal(LineState.Agreed, (await it.House.InDb(db => db.Orders.SelectMany(o => o.Lines).SingleAsync())).State);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_ERP_that_says_everything_twice_changes_nothing_the_second_time(DatabaseProvider database)
    {
        await using var it = await RealErp.Open(database);
        await it.Switch(new { answerTwice = true });
        await it.HasOrder(Number);
        await Approved(it, Number, 90);
        await it.Passes(Hour, Step);
        Assert.True(await it.Read());
        var before = await Everything(it);

        Assert.True(await it.Read());
        Assert.True(await it.Read());

        Assert.Equal(before, await Everything(it));
        var ledger = await it.Told();
        Assert.Equal((1, 0), (ledger.EffectCount, ledger.Doubled.Count));
        Assert.Equal("90", (await it.Held(Number)).Quantity);
    }

    [Fact]
    public async Task An_ERP_that_is_slower_than_its_limit_is_given_up_said_and_read_again()
    {
        await using var it = await RealErp.Open(DatabaseProvider.Sqlite, timeoutSeconds: 1);
        await it.Switch(new { delayMs = 120_000 });

        var reading = it.Read();
        while (!reading.IsCompleted)
        {
            // The limit is by the house's clock, which stands still but for this.
            it.House.Clock.Advance(TimeSpan.FromMilliseconds(500));
            await Task.WhenAny(reading, Task.Delay(20, TestContext.Current.CancellationToken));
        }

        var feeds = (await it.House.Send(new ListFeeds("DEMO"), House.IntegrationAdmin)).Value!;
        Assert.All(feeds, f => Assert.Equal("DEMO did not answer within 1 seconds.", f.LastError));
        await it.Switch(new { delayMs = 0 });
        Assert.True(await it.Read());
        Assert.All((await it.House.Send(new ListFeeds("DEMO"), House.IntegrationAdmin)).Value!, f => Assert.Null(f.LastError));
    }

    /// <summary>The supplier offers less and the buyer approves it with a change of the order.</summary>
    private static async Task Approved(RealErp it, string number, decimal quantity)
    {
        var order = await it.House.InDb(db => db.Orders.Include(o => o.Lines).ThenInclude(l => l.Answers).AsNoTracking().SingleAsync(o => o.Number == number));
        var answered = await it.House.Send(
            new AnswerLines(order.Id, order.Revision, [new(10, AnswerKind.Change, [new SchedulePart(quantity, it.Needed)])]), c => c.BecomeSupplier(order.SupplierId, House.Person(1), "Sales", new HashSet<string> { "*" }));
        Assert.Null(answered.Error);
        var decided = await it.House.Send(new DecideAnswer(order.Id, 10, order.Line(10).Answers.Count + 1, DecideAnswer.Choice.ApproveAndUpdate), House.Buyer);
        Assert.Null(decided.Error);
    }

    private static Task<PostingState[]> States(RealErp it) => it.House.InDb(db => db.Postings.OrderBy(p => p.Key).Select(p => p.State).ToArrayAsync());

    private static Task<string> Everything(RealErp it) => it.House.InDb(async db => string.Join(' ', new[]
    {
        await db.Orders.SumAsync(o => o.Version), await db.Orders.SelectMany(o => o.Revisions).CountAsync(), await db.OrderEntries.CountAsync(), await db.Cases.CountAsync(), await db.Postings.CountAsync(),
        await db.Inbound.CountAsync(), await db.Demand.CountAsync(), await db.Stock.CountAsync(), await db.Items.SumAsync(i => i.Version), await db.Suppliers.SumAsync(s => s.Version),
        await db.Audit.CountAsync(), await db.Outbox.CountAsync(),
    }));
}
