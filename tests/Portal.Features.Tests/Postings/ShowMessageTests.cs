using Portal.Data;
using Portal.Domain.Postings;
using Portal.Features.Kernel;
using Portal.Features.Postings;
using Portal.Features.Tests.Sync;
using Portal.Testing;

namespace Portal.Features.Tests.Postings;

public sealed class ShowMessageTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_posting_tells_its_content_its_state_and_its_way(DatabaseProvider database)
    {
        await using var scene = await PostingScene.Open(database);
        await scene.HasAnswered("4500000001", 10);
        await scene.Pumps();
        var posting = await scene.Posting();

        var message = (await scene.House.Send(new ShowMessage(posting.Id), House.IntegrationAdmin)).Value!;

        Assert.Equal(("DEMO/4500000001/10/1", "4500000001", PostingState.Confirmed, false), (message.Name, message.OrderNumber, message.Posting!.State, message.Posting.CanBeMoved));
        Assert.Equal(posting.Content, message.Content);
        Assert.Null(message.Document);
        Assert.Contains(message.Way, h => h.Kind is Domain.Orders.OrderEntryKind.PostingConfirmed);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_document_tells_why_it_waits_and_what_is_not_there_is_not_found(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var id = await ListInboundTests.Has(house, "4500000001", InboundState.Waiting, "It names what the portal doesn't know: Item/4711.");

        var message = (await house.Send(new ShowMessage(id), House.IntegrationAdmin)).Value!;

        Assert.Equal(("4500000001", (string?)null, InboundState.Waiting, "Item/4711"), (message.Name, message.OrderNumber, message.Document!.State, message.Document.WaitsFor));
        Assert.Equal(Refusal.NotFound, (await house.Send(new ShowMessage(Guid.CreateVersion7()), House.IntegrationAdmin)).Error!.Kind);
        Assert.Equal(Refusal.Forbidden, (await house.Send(new ShowMessage(id), House.KellersUser)).Error!.Kind);
    }
}
