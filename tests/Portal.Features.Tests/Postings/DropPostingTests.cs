using Portal.Data;
using Portal.Domain.Cases;
using Portal.Domain.Postings;
using Portal.Features.Kernel;
using Portal.Features.Postings;
using Portal.Testing;

namespace Portal.Features.Tests.Postings;

public sealed class DropPostingTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Dropped_with_a_reason_it_frees_the_later_version_and_closes_its_case(DatabaseProvider database)
    {
        await using var scene = await PostingScene.Open(database);
        var order = await scene.HasAnswered("4500000001", 10);
        scene.Erp.LoseAnswers = 1;
        await scene.Pumps();
        scene.House.Clock.Advance(TimeSpan.FromMinutes(16));
        await scene.House.Send(new WatchPostings(), House.Portal);
        await scene.AnswersAgain(order, 10, 20);
        var first = (await scene.Postings())[0];

        var dropped = await scene.House.Send(new DropPosting(first.Id, "Booked by hand"), House.IntegrationAdmin);
        await scene.Pumps();

        Assert.True(dropped.Ok);
        var postings = await scene.Postings();
        Assert.Equal([PostingState.Withdrawn, PostingState.Confirmed], postings.Select(p => p.State));
        Assert.Equal("Booked by hand", postings[0].LastError);
        Assert.Equal(CaseState.Closed, Assert.Single(await scene.Cases()).State);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task It_needs_a_reason_and_a_posting_at_rest(DatabaseProvider database)
    {
        await using var scene = await PostingScene.Open(database);
        await scene.HasAnswered("4500000001", 10);
        var taken = Assert.Single(await scene.Claim());

        Assert.Equal(Refusal.Invalid, (await scene.House.Send(new DropPosting(taken.Id, " "), House.IntegrationAdmin)).Error!.Kind);
        Assert.Equal("posting.under-way", (await scene.House.Send(new DropPosting(taken.Id, "Why not"), House.IntegrationAdmin)).Error!.Code);
        Assert.Equal(Refusal.Forbidden, (await scene.House.Send(new DropPosting(taken.Id, "Why not"), House.Buyer)).Error!.Kind);
    }
}
