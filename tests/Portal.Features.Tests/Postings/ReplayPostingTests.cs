using Portal.Data;
using Portal.Domain.Postings;
using Portal.Features.Kernel;
using Portal.Features.Postings;
using Portal.Testing;

namespace Portal.Features.Tests.Postings;

public sealed class ReplayPostingTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Ten_replays_are_one_effect(DatabaseProvider database)
    {
        await using var scene = await PostingScene.Open(database);
        await scene.HasAnswered("4500000001", 10);
        scene.Erp.LoseAnswers = 1;
        await scene.Pumps();
        var posting = await scene.Posting();

        for (var i = 0; i < 10; i++)
        {
            await scene.House.Send(new ReplayPosting(posting.Id), House.IntegrationAdmin);
            await scene.Pumps();
        }

        Assert.Single(scene.Erp.Effects);
        Assert.Equal(PostingState.Confirmed, (await scene.Posting()).State);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_refused_answer_that_was_replaced_is_not_sent_again(DatabaseProvider database)
    {
        await using var scene = await PostingScene.Open(database);
        var order = await scene.HasAnswered("4500000001", 10);
        scene.Erp.Refuses = "No.";
        await scene.Pumps();
        await scene.AnswersAgain(order, 10, 20);

        var answer = await scene.House.Send(new ReplayPosting((await scene.Postings())[0].Id), House.IntegrationAdmin);

        Assert.Equal("posting.replaced", answer.Error!.Code);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_is_over_or_under_way_is_not_replayed(DatabaseProvider database)
    {
        await using var scene = await PostingScene.Open(database);
        await scene.HasAnswered("4500000001", 10);
        var taken = Assert.Single(await scene.Claim());

        var underWay = await scene.House.Send(new ReplayPosting(taken.Id), House.IntegrationAdmin);
        var nowhere = await scene.House.Send(new ReplayPosting(Guid.CreateVersion7()), House.IntegrationAdmin);
        var buyers = await scene.House.Send(new ReplayPosting(taken.Id), House.Buyer);

        Assert.Equal("posting.not-replayable", underWay.Error!.Code);
        Assert.Equal(Refusal.NotFound, nowhere.Error!.Kind);
        Assert.Equal(Refusal.Forbidden, buyers.Error!.Kind);
    }
}
