using Portal.Data;
using Portal.Domain.Cases;
using Portal.Domain.Orders;
using Portal.Domain.Postings;
using Portal.Exchange.Erp;
using Portal.Features.Postings;
using Portal.Testing;

namespace Portal.Features.Tests.Postings;

public sealed class SettlePostingTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Confirmed_the_line_is_agreed_and_the_timeline_tells_both_hops(DatabaseProvider database)
    {
        await using var scene = await PostingScene.Open(database);
        var order = await scene.HasAnswered("4500000001", 10, 20);
        var taken = (await scene.Claim()).Single(t => t.Key.EndsWith("/10/1", StringComparison.Ordinal));
        await scene.House.Send(PostingScene.Sent(taken), House.Portal);

        var settled = await scene.House.Send(PostingScene.Confirmed(taken), House.Portal);

        Assert.Equal(PostingState.Confirmed, settled.Value);
        Assert.Equal("DOC-1", (await scene.Postings())[0].Document);
        Assert.Equal(LineState.Agreed, await scene.Line(order, 10));
        Assert.Equal(LineState.InPolicy, await scene.Line(order, 20));
        Assert.Equal([OrderEntryKind.PostingSent, OrderEntryKind.PostingConfirmed], await scene.Timeline());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Refused_it_opens_a_case_and_a_replay_under_the_same_key_closes_it(DatabaseProvider database)
    {
        await using var scene = await PostingScene.Open(database);
        var order = await scene.HasAnswered("4500000001", 10);
        scene.Erp.Refuses = "The posting period is closed.";
        await scene.Pumps();
        var refused = await scene.Posting();
        var opened = Assert.Single(await scene.Cases());

        scene.Erp.Refuses = null;
        await scene.House.Send(new ReplayPosting(refused.Id), House.IntegrationAdmin);
        await scene.Pumps();

        Assert.Equal((PostingState.Rejected, "period.closed"), (refused.State, refused.RefusalCode));
        Assert.Equal((CaseKind.PostingFailed, CaseRole.IntegrationAdmin, scene.House.Now.AddHours(4)), (opened.Kind, opened.OwnerRole, opened.DueAt));
        Assert.Contains("period is closed", opened.Facts, StringComparison.Ordinal);
        Assert.Equal(CaseState.Closed, Assert.Single(await scene.Cases()).State);
        Assert.Equal([refused.Key], scene.Erp.Effects.Select(e => e.Key));
        Assert.Equal(LineState.Agreed, await scene.Line(order, 10));
        Assert.Equal([OrderEntryKind.PostingSent, OrderEntryKind.PostingRefused, OrderEntryKind.PostingConfirmed], await scene.Timeline());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Without_an_answer_it_is_unknown_or_as_it_was_and_waits_longer_each_time(DatabaseProvider database)
    {
        await using var scene = await PostingScene.Open(database);
        await scene.HasAnswered("4500000001", 10);
        var taken = Assert.Single(await scene.Claim());
        await scene.House.Send(PostingScene.Sent(taken), House.Portal);

        var unreached = await scene.House.Send(new SettlePosting(taken.Id, taken.Fencing, null, MayHaveHappened: false, "It does not answer."), House.Portal);
        scene.House.Clock.Advance(TimeSpan.FromSeconds(1));
        taken = Assert.Single(await scene.Claim());
        await scene.House.Send(PostingScene.Sent(taken), House.Portal);
        var cut = await scene.House.Send(new SettlePosting(taken.Id, taken.Fencing, null, MayHaveHappened: true, "It was cut."), House.Portal);

        Assert.Equal((PostingState.Pending, PostingState.Unknown), (unreached.Value, cut.Value));
        Assert.Equal((scene.House.Now.AddSeconds(2), "It was cut."), ((await scene.Posting()).NextAttemptAt, (await scene.Posting()).LastError));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Out_of_attempts_it_is_parked_with_a_case_and_blocks_nobody_but_its_line(DatabaseProvider database)
    {
        await using var scene = await PostingScene.Open(database);
        var order = await scene.HasAnswered("4500000001", 10);
        scene.Erp.Offline = true;
        await scene.Pumps();
        await scene.Passes(TimeSpan.FromHours(85), TimeSpan.FromMinutes(30));
        var parked = await scene.Posting();
        scene.Erp.Offline = false;
        await scene.AnswersAgain(order, 10, 20);
        await scene.HasAnswered("4500000002", 10);
        await scene.Pumps();
        var others = scene.Erp.Effects.Select(e => e.Key).ToList();

        await scene.House.Send(new ReplayPosting(parked.Id), House.IntegrationAdmin);
        await scene.Pumps();

        Assert.Equal((PostingState.Parked, Posting.MostAttempts), (parked.State, parked.Attempts));
        Assert.Equal(["DEMO/4500000002/10/1"], others);
        Assert.Equal(["DEMO/4500000002/10/1", "DEMO/4500000001/10/1", "DEMO/4500000001/10/2"], scene.Erp.Effects.Select(e => e.Key));
        Assert.Equal(CaseState.Closed, Assert.Single(await scene.Cases()).State);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_settled_posting_is_settled(DatabaseProvider database)
    {
        await using var scene = await PostingScene.Open(database);
        await scene.HasAnswered("4500000001", 10);
        var taken = Assert.Single(await scene.Claim());
        await scene.House.Send(PostingScene.Sent(taken), House.Portal);
        await scene.House.Send(PostingScene.Confirmed(taken), House.Portal);

        var again = await scene.House.Send(new SettlePosting(taken.Id, taken.Fencing, ErpPostingAnswer.Refused("x", "y")), House.Portal);

        Assert.Equal("posting.lease-lost", again.Error!.Code);
        Assert.Equal(PostingState.Confirmed, (await scene.Posting()).State);
    }
}
