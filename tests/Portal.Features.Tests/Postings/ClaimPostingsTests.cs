using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Domain.Orders;
using Portal.Domain.Postings;
using Portal.Features.Kernel;
using Portal.Features.Orders;
using Portal.Features.Postings;
using Portal.Testing;

namespace Portal.Features.Tests.Postings;

public sealed class ClaimPostingsTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_is_due_is_claimed_once(DatabaseProvider database)
    {
        await using var scene = await PostingScene.Open(database);
        await scene.HasAnswered("4500000001", 10);

        var taken = Assert.Single(await scene.Claim());

        Assert.Equal("DEMO/4500000001/10/1", taken.Key);
        Assert.False(taken.LookUpFirst);
        Assert.Empty(await scene.Claim());
        Assert.Equal((PostingState.Claimed, 1), ((await scene.Posting()).State, (await scene.Posting()).Attempts));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Workers_that_race_share_the_work_and_nothing_is_taken_twice(DatabaseProvider database)
    {
        await using var scene = await PostingScene.Open(database);
        for (var i = 1; i <= 24; i++)
        {
            await scene.HasAnswered($"45000000{i:00}", 10);
        }

        var taken = (await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => scene.Claim(4))))).SelectMany(t => t).ToList();

        Assert.Equal(24, taken.Count);
        Assert.Equal(24, taken.Select(t => t.Id).Distinct().Count());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_lease_that_lapsed_is_taken_over_and_the_old_worker_may_not_write(DatabaseProvider database)
    {
        await using var scene = await PostingScene.Open(database);
        await scene.HasAnswered("4500000001", 10);
        var old = Assert.Single(await scene.Claim());
        await scene.House.Send(PostingScene.Sent(old), House.Portal);
        scene.House.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Empty(await scene.Claim());

        scene.House.Clock.Advance(TimeSpan.FromSeconds(2));
        var taken = Assert.Single(await scene.Claim());
        var late = await scene.House.Send(PostingScene.Confirmed(old), House.Portal);

        Assert.True(taken.LookUpFirst);
        Assert.Equal("posting.lease-lost", late.Error!.Code);
        Assert.Equal(PostingState.Claimed, (await scene.Posting()).State);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_was_unknown_stays_unknown_when_its_worker_dies_before_the_look_up(DatabaseProvider database)
    {
        await using var scene = await PostingScene.Open(database);
        await scene.HasAnswered("4500000001", 10);
        var first = Assert.Single(await scene.Claim());
        await scene.House.Send(PostingScene.Sent(first), House.Portal);
        scene.House.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.True(Assert.Single(await scene.Claim()).LookUpFirst);

        scene.House.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.True(Assert.Single(await scene.Claim()).LookUpFirst);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_order_is_not_worked_on_twice_at_once_and_blocks_no_other(DatabaseProvider database)
    {
        await using var scene = await PostingScene.Open(database);
        await scene.HasAnswered("4500000001", 10, 20);
        scene.House.Clock.Advance(TimeSpan.FromSeconds(1));
        await scene.HasAnswered("4500000002", 10);

        Assert.StartsWith("DEMO/4500000001/", Assert.Single(await scene.Claim(1)).Key, StringComparison.Ordinal);
        Assert.Equal("DEMO/4500000002/10/1", Assert.Single(await scene.Claim()).Key);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Nothing_leaves_inside_its_undo_window(DatabaseProvider database)
    {
        await using var scene = await PostingScene.Open(database);
        await scene.HasAnswered("4500000001", 10);
        var posting = await scene.Posting();
        await scene.House.InDb(async db =>
        {
            db.Postings.Add(new Posting(House.Keller, "DEMO/later", "DEMO", Guid.CreateVersion7(), "later", 10, 1, posting.Content, posting.Hash, scene.House.Now, scene.House.Now.AddSeconds(10)));
            await db.SaveChangesAsync();
        });

        Assert.DoesNotContain(await scene.Claim(), t => t.Key == "DEMO/later");
        Assert.Equal(TimeSpan.FromSeconds(10), (await scene.House.Send(new NextPosting("DEMO"), House.Portal)).Value);
        scene.House.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Contains(await scene.Claim(), t => t.Key == "DEMO/later");
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Only_the_portal_itself_claims(DatabaseProvider database)
    {
        await using var scene = await PostingScene.Open(database);

        Assert.Equal(Refusal.Forbidden, (await scene.House.Send(new ClaimPostings("DEMO", 1), House.Administrator)).Error!.Kind);
        Assert.Equal(Refusal.Invalid, (await scene.House.Send(new ClaimPostings("DEMO", 0), House.Portal)).Error!.Kind);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Two_that_claim_in_the_same_instant_never_hold_two_lines_of_one_order(DatabaseProvider database)
    {
        await using var scene = await PostingScene.Open(database);
        for (var round = 0; round < 40; round++)
        {
            await scene.HasAnswered($"45{round:00000000}", 10, 20);
            var taken = (await Task.WhenAll(Task.Run(() => scene.Claim(1)), Task.Run(() => scene.Claim(1)))).SelectMany(t => t).ToList();
            Assert.Single(taken);
            foreach (var line in new[] { taken[0], Assert.Single(await Settled(scene, taken[0])) })
            {
                await scene.House.Send(PostingScene.Confirmed(line), House.Portal);
            }
        }
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_order_whose_line_the_ERP_may_still_be_at_work_on_is_left_alone(DatabaseProvider database)
    {
        await using var scene = await PostingScene.Open(database);
        await scene.HasAnswered("4500000001", 10, 20);
        var first = Assert.Single(await scene.Claim(1));
        await scene.House.Send(new SettlePosting(first.Id, first.Fencing, null, true, "No answer.", TimeSpan.FromSeconds(60)), House.Portal);

        Assert.Empty(await scene.Claim());
        scene.House.Clock.Advance(TimeSpan.FromSeconds(61));

        Assert.Equal(2, (await scene.Claim()).Count);
    }

    private static async Task<IReadOnlyList<ClaimPostings.Taken>> Settled(PostingScene scene, ClaimPostings.Taken taken)
    {
        await scene.House.Send(PostingScene.Confirmed(taken), House.Portal);
        return await scene.Claim(1);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_undo_window_ends_by_the_clock_of_the_database_however_wrong_the_nodes_own_is(DatabaseProvider database)
    {
        await using var house = await House.Open(database, services => services.AddScoped<ILeaseClock, HourBehind>());
        var order = await house.HasOrder(House.Keller, house.Content("4500000001"));
        Assert.True((await house.Send(new AnswerLines(order, 1, [new(10, AnswerKind.Accept)]), House.KellersUser)).Ok);

        Assert.Empty((await house.Send(new ClaimPostings("DEMO", 10), House.Portal)).Value!);
        house.Clock.Advance(TimeSpan.FromSeconds(11));

        Assert.Single((await house.Send(new ClaimPostings("DEMO", 10), House.Portal)).Value!);
    }

    private sealed class HourBehind(TimeProvider clock) : ILeaseClock
    {
        public Task<DateTime> Now(CancellationToken ct) => Task.FromResult(clock.GetUtcNow().UtcDateTime.AddHours(-1));
    }
}
