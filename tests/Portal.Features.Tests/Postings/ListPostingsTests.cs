using Portal.Data;
using Portal.Domain.Postings;
using Portal.Features.Kernel;
using Portal.Features.Postings;
using Portal.Testing;

namespace Portal.Features.Tests.Postings;

public sealed class ListPostingsTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_needs_a_person_comes_with_its_reason_and_what_is_done_on_request(DatabaseProvider database)
    {
        await using var scene = await PostingScene.Open(database);
        await scene.HasAnswered("4500000001", 10);
        await scene.Pumps();
        scene.Erp.Refuses = "The posting period is closed.";
        await scene.HasAnswered("4500000002", 10);
        await scene.Pumps();

        var open = Assert.Single((await scene.House.Send(new ListPostings(), House.IntegrationAdmin)).Value!.Rows);
        var done = Assert.Single((await scene.House.Send(new ListPostings(PostingState.Confirmed, "45000"), House.IntegrationAdmin)).Value!.Rows);

        Assert.Equal(("4500000002", PostingState.Rejected, "The posting period is closed.", true, "Keller Guss"), (open.OrderNumber, open.State, open.Reason, open.CanBeMoved, open.Supplier));
        Assert.Equal(("4500000001", "DOC-1", false), (done.OrderNumber, done.Document, done.CanBeMoved));
        Assert.Equal(0, (await scene.House.Send(new ListPostings(Search: "nothing"), House.IntegrationAdmin)).Value!.Total);
        Assert.Equal(0, (await scene.House.Send(new ListPostings(Erp: "OTHER"), House.IntegrationAdmin)).Value!.Total);
        Assert.Equal(Refusal.Forbidden, (await scene.House.Send(new ListPostings(), House.KellersUser)).Error!.Kind);
    }
}
