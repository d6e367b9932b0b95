using Portal.Data;
using Portal.Domain.Postings;
using Portal.Exchange.Erp;
using Portal.Features.Postings;
using Portal.Testing;

namespace Portal.Features.Tests.Postings;

public sealed class MarkPostingSentTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_lease_outlasts_the_call(DatabaseProvider database)
    {
        await using var scene = await PostingScene.Open(database);
        await scene.HasAnswered("4500000001", 10);
        var taken = Assert.Single(await scene.Claim());

        Assert.True((await scene.House.Send(PostingScene.Sent(taken), House.Portal)).Ok);

        Assert.Equal((PostingState.Sent, scene.House.Now.AddSeconds(60)), ((await scene.Posting()).State, (await scene.Posting()).LeaseUntil));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_replay_that_brings_an_earlier_version_back_holds_the_later_one(DatabaseProvider database)
    {
        await using var scene = await PostingScene.Open(database);
        var order = await scene.HasAnswered("4500000001", 10);
        scene.Erp.Refuses = "No.";
        await scene.Pumps();
        await scene.House.Send(new ReplayPosting((await scene.Posting()).Id), House.IntegrationAdmin);
        var first = Assert.Single(await scene.Claim());
        await scene.House.Send(PostingScene.Sent(first), House.Portal);
        await scene.House.Send(new SettlePosting(first.Id, first.Fencing, ErpPostingAnswer.Refused("no", "No.")), House.Portal);
        await scene.AnswersAgain(order, 10, 20);
        var later = Assert.Single(await scene.Claim());
        await scene.House.InDb(async db =>
        {
            (await db.Postings.FindAsync(House.Keller, first.Id))!.Replay(scene.House.Now);
            await db.SaveChangesAsync();
        });

        var held = await scene.House.Send(PostingScene.Sent(later), House.Portal);

        Assert.Equal("posting.held", held.Error!.Code);
    }
}
