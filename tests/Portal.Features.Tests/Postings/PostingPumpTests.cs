using Portal.Data;
using Portal.Domain.Orders;
using Portal.Domain.Postings;
using Portal.Exchange.Erp;
using Portal.Features.Postings;
using Portal.Testing;

namespace Portal.Features.Tests.Postings;

public sealed class PostingPumpTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_hour_offline_loses_nothing_and_doubles_nothing(DatabaseProvider database)
    {
        await using var scene = await PostingScene.Open(database);
        for (var i = 1; i <= 5; i++)
        {
            await scene.HasAnswered($"450000000{i}", 10, 20);
        }

        scene.Erp.Offline = true;
        await scene.Passes(TimeSpan.FromHours(1), TimeSpan.FromMinutes(1));
        var waiting = await scene.Postings();
        scene.Erp.Offline = false;
        await scene.Passes(TimeSpan.FromHours(1), TimeSpan.FromMinutes(5));

        Assert.All(waiting, p => Assert.Equal((PostingState.Pending, "The ERP does not answer."), (p.State, p.LastError)));
        Assert.All(await scene.Postings(), p => Assert.Equal(PostingState.Confirmed, p.State));
        Assert.Equal((await scene.Postings()).Select(p => p.Key), scene.Erp.Effects.Select(e => e.Key).Order(StringComparer.Ordinal));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_lost_answer_is_looked_up_and_not_sent_again(DatabaseProvider database)
    {
        await using var scene = await PostingScene.Open(database);
        scene.Erp.Capabilities = scene.Erp.Capabilities with { Duplicates = DuplicateProtection.LookUpOnly };
        var order = await scene.HasAnswered("4500000001", 10);
        scene.Erp.LoseAnswers = 1;
        await scene.Pumps();
        var unknown = await scene.Posting();
        scene.House.Clock.Advance(TimeSpan.FromSeconds(59));
        await scene.Pumps();
        Assert.Equal(PostingState.Unknown, (await scene.Posting()).State);

        scene.House.Clock.Advance(TimeSpan.FromSeconds(2));
        await scene.Pumps();

        Assert.Equal(PostingState.Unknown, unknown.State);
        Assert.Contains("nobody knows", unknown.LastError, StringComparison.Ordinal);
        Assert.Equal(["DEMO/4500000001/10/1"], scene.Erp.Attempts);
        Assert.Equal((PostingState.Confirmed, "DOC-1"), ((await scene.Posting()).State, (await scene.Posting()).Document));
        Assert.Equal(LineState.Agreed, await scene.Line(order, 10));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Unknown_and_absent_it_is_sent_again_under_the_same_key(DatabaseProvider database)
    {
        await using var scene = await PostingScene.Open(database);
        await scene.HasAnswered("4500000001", 10);
        var dead = Assert.Single(await scene.Claim());
        await scene.House.Send(PostingScene.Sent(dead), House.Portal);
        scene.House.Clock.Advance(TimeSpan.FromMinutes(2));

        await scene.Pumps();

        Assert.Equal(["DEMO/4500000001/10/1"], scene.Erp.Effects.Select(e => e.Key));
        Assert.Equal(PostingState.Confirmed, (await scene.Posting()).State);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_later_version_waits_while_an_earlier_one_is_unknown(DatabaseProvider database)
    {
        await using var scene = await PostingScene.Open(database);
        var order = await scene.HasAnswered("4500000001", 10);
        scene.Erp.LoseAnswers = 1;
        await scene.Pumps();
        scene.Erp.Offline = true;
        await scene.AnswersAgain(order, 10, 20);
        await scene.Passes(TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(10));
        var meanwhile = await scene.Postings();

        scene.Erp.Offline = false;
        await scene.Passes(TimeSpan.FromMinutes(5), TimeSpan.FromSeconds(10));

        Assert.Equal([PostingState.Unknown, PostingState.Pending], meanwhile.Select(p => p.State));
        Assert.Equal(0, meanwhile[1].Attempts);
        Assert.Equal([1, 2], scene.Erp.Effects.Select(e => e.Version));
        Assert.Equal(LineState.Agreed, await scene.Line(order, 10));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Two_pumps_send_each_posting_once(DatabaseProvider database)
    {
        await using var scene = await PostingScene.Open(database);
        for (var i = 1; i <= 12; i++)
        {
            await scene.HasAnswered($"45000000{i:00}", 10, 20);
        }

        await Task.WhenAll(Task.Run(scene.Pumps, Stop), Task.Run(scene.Pumps, Stop));
        await scene.Pumps();

        Assert.Equal(24, scene.Erp.Attempts.Count);
        Assert.Equal(24, scene.Erp.Effects.Select(e => e.Key).Distinct().Count());
        Assert.All(await scene.Postings(), p => Assert.Equal(PostingState.Confirmed, p.State));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_answer_that_comes_after_the_lease_was_taken_over_is_dropped(DatabaseProvider database)
    {
        await using var scene = await PostingScene.Open(database);
        await scene.HasAnswered("4500000001", 10);
        var slow = new TaskCompletionSource();
        var entered = new TaskCompletionSource();
        scene.Erp.Before = _ => entered.TrySetResult() ? slow.Task : Task.CompletedTask;
        var old = Task.Run(() => scene.Pump.Round("DEMO", Stop), Stop);
        await entered.Task.WaitAsync(TimeSpan.FromSeconds(20), Stop);
        await scene.House.InDb(async db =>
        {
            // The time-out of the call runs on the same clock: the lease lapses here without it.
            var posting = Assert.Single(db.Postings);
            posting.MarkSent(posting.Fencing, scene.House.Now, TimeSpan.FromSeconds(-1));
            await db.SaveChangesAsync();
        });
        scene.Erp.Refuses = "Not now.";
        await scene.Pumps();
        scene.Erp.Refuses = null;

        slow.SetResult();
        await old;

        Assert.Equal((PostingState.Rejected, 2), ((await scene.Posting()).State, (await scene.Posting()).Fencing));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_call_that_takes_too_long_is_given_up_as_unknown(DatabaseProvider database)
    {
        await using var scene = await PostingScene.Open(database);
        await scene.HasAnswered("4500000001", 10);
        var entered = new TaskCompletionSource();
        scene.Erp.Before = _ =>
        {
            scene.House.Clock.Advance(TimeSpan.FromSeconds(61));
            entered.TrySetResult();
            throw new OperationCanceledException();
        };

        await scene.Pump.Round("DEMO", Stop);

        Assert.Equal(PostingState.Unknown, (await scene.Posting()).State);
        Assert.Contains("no answer within 60 s", (await scene.Posting()).LastError, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task It_wakes_when_something_changes_and_rests_otherwise(DatabaseProvider database)
    {
        await using var scene = await PostingScene.Open(database);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var arrived = new TaskCompletionSource();
        scene.Erp.Before = _ =>
        {
            arrived.TrySetResult();
            return Task.CompletedTask;
        };
        await scene.HasAnswered("4500000001", 10);
        var running = Task.Run(() => scene.Pump.Run(over.Token), Stop);
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(20), Stop);
        arrived = new TaskCompletionSource();

        await scene.HasAnswered("4500000002", 10);
        await scene.House.Send(new WatchPostings(), House.Portal);
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(20), Stop);

        await over.CancelAsync();
        await running;
        Assert.Equal(2, scene.Erp.Effects.Count);
    }
}
