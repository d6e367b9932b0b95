using Portal.Data;
using Portal.Domain.Cases;
using Portal.Features.Postings;
using Portal.Testing;

namespace Portal.Features.Tests.Postings;

public sealed class WatchPostingsTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Waiting_longer_than_the_objective_opens_one_case_that_closes_with_the_answer(DatabaseProvider database)
    {
        await using var scene = await PostingScene.Open(database);
        await scene.HasAnswered("4500000001", 10);
        scene.Erp.Offline = true;
        await scene.Passes(TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(1));
        await scene.House.Send(new WatchPostings(), House.Portal);
        var inTime = await scene.Cases();

        await scene.Passes(TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(1));
        await scene.House.Send(new WatchPostings(), House.Portal);
        await scene.House.Send(new WatchPostings(), House.Portal);
        var late = Assert.Single(await scene.Cases());
        scene.Erp.Offline = false;
        await scene.Passes(TimeSpan.FromHours(1), TimeSpan.FromMinutes(5));

        Assert.Empty(inTime);
        Assert.Equal((CaseKind.PostingFailed, CaseState.Open), (late.Kind, late.State));
        Assert.Contains("does not answer", late.Facts, StringComparison.Ordinal);
        Assert.Equal(CaseState.Closed, Assert.Single(await scene.Cases()).State);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_case_whose_posting_was_withdrawn_closes(DatabaseProvider database)
    {
        await using var scene = await PostingScene.Open(database);
        await scene.HasAnswered("4500000001", 10);
        scene.House.Clock.Advance(TimeSpan.FromMinutes(16));
        await scene.House.Send(new WatchPostings(), House.Portal);
        Assert.Equal(CaseState.Open, Assert.Single(await scene.Cases()).State);
        var posting = await scene.Posting();
        await scene.House.InDb(async db =>
        {
            (await db.Postings.FindAsync(House.Keller, posting.Id))!.Withdraw();
            await db.SaveChangesAsync();
        });

        await scene.House.Send(new WatchPostings(), House.Portal);

        Assert.Equal(CaseState.Closed, Assert.Single(await scene.Cases()).State);
    }
}
