using Portal.Data;
using Portal.Domain.Postings;
using Portal.Features.Kernel;
using Portal.Features.Postings;
using Portal.Testing;

namespace Portal.Features.Tests.Postings;

public sealed class ShowExchangeTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task It_shows_postings_by_state_feeds_and_what_waits(DatabaseProvider database)
    {
        await using var scene = await PostingScene.Open(database);
        await scene.HasAnswered("4500000001", 10, 20);
        await scene.House.InDb(async db =>
        {
            db.ErpFeeds.Add(new ErpFeed { ErpCode = "DEMO", Feed = "orders", LastReadAt = scene.House.Now, FailingSince = scene.House.Now, LastError = "It is offline." });
            db.Inbound.Add(Document("4500000009", InboundState.Waiting));
            db.Inbound.Add(Document("4500000010", InboundState.Applied));
            await db.SaveChangesAsync();
        });

        var view = (await scene.House.Send(new ShowExchange(), House.IntegrationAdmin)).Value!;

        Assert.Equal(new ShowExchange.Count("DEMO", PostingState.Pending, 2), Assert.Single(view.Postings));
        Assert.Equal(scene.House.Now, view.OldestWaitingSince);
        Assert.Equal("It is offline.", Assert.Single(view.Feeds).Reason);
        Assert.Equal(("4500000009", "The item X-1 is unknown.", 1), (Assert.Single(view.Documents).ForeignId, view.Documents[0].Reason, view.DocumentCount));
        Assert.Equal(Refusal.Forbidden, (await scene.House.Send(new ShowExchange(), House.Buyer)).Error!.Kind);

        InboundDocument Document(string number, InboundState state) => new()
        {
            System = "DEMO",
            Kind = "order",
            ForeignId = number,
            Stamp = "1",
            Content = "{}",
            ChangedAt = scene.House.Now,
            ReceivedAt = scene.House.Now,
            State = state,
            Reason = state is InboundState.Waiting ? "The item X-1 is unknown." : null,
        };
    }
}
