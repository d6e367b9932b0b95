using Portal.Data;
using Portal.Domain.Cases;
using Portal.Domain.Orders;
using Portal.Domain.Postings;
using Portal.Features.Cases;
using Portal.Features.Orders;
using Portal.Features.Postings;
using Portal.Features.Tests.Postings;
using Portal.Testing;

namespace Portal.Features.Tests.BadDays;

/// <summary>The ERP is away for an hour while people go on answering and deciding.</summary>
public sealed class OutageTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_hour_without_the_erp_loses_nothing_doubles_nothing_and_everybody_sees_what_waits_and_why(DatabaseProvider database)
    {
        await using var scene = await PostingScene.Open(database);
        var house = scene.House;
        scene.Erp.Offline = true;
        var numbers = Enumerable.Range(1, 6).Select(i => $"450000000{i}").ToArray();
        foreach (var number in numbers)
        {
            // Every ten minutes somebody answers; one of them twice, and the last word counts.
            var order = await house.HasOrder(House.Keller, house.Content(number));
            Assert.True((await house.Send(new AnswerLines(order, 1, [new(10, AnswerKind.Accept)]), House.KellersUser)).Ok);
            await scene.Passes(TimeSpan.FromMinutes(10), TimeSpan.FromSeconds(30));
            if (number == numbers[2])
            {
                Assert.True((await house.Send(new AnswerLines(order, 1, [new(10, AnswerKind.Change, [new(200, house.Today.AddDays(16))])]), House.KellersUser)).Ok);
            }
        }

        await house.Send(new WatchPostings(), House.Portal);
        await SeenByEverybody(scene, numbers[0]);

        scene.Erp.Offline = false;
        // The next reading of the ERP succeeds; that is what the sync tells the postings.
        await house.Send(new HastenPostings("DEMO"), House.Portal);
        await scene.Pumps();

        Assert.Equal(7, scene.Erp.Effects.Count);
        Assert.Equal(7, scene.Erp.Effects.Select(e => e.Key).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(["DEMO/4500000003/10/1", "DEMO/4500000003/10/2"], scene.Erp.Effects.Select(e => e.Key).Where(k => k.Contains(numbers[2], StringComparison.Ordinal)));
        Assert.All(await scene.Postings(), p => Assert.Equal(PostingState.Confirmed, p.State));
        Assert.All(await scene.Cases(), c => Assert.Equal(CaseState.Closed, c.State));
        Assert.Empty((await house.Send(new ShowExchange(), House.IntegrationAdmin)).Value!.Waiting);
    }

    private static async Task SeenByEverybody(PostingScene scene, string number)
    {
        var house = scene.House;
        var supplier = (await house.Send(new ShowOrder(number), House.KellersUser)).Value!.Lines[0].WriteBack!;
        Assert.Equal((PostingState.Pending, true, null), (supplier.State, supplier.Tried, supplier.Reason));
        Assert.True(supplier.NextAttemptAt > house.Now);

        var buyer = (await house.Send(new ShowOrder(number), House.Buyer)).Value!.Lines[0].WriteBack!;
        Assert.Equal("The ERP does not answer.", buyer.Reason);
        var @case = (await scene.Cases()).First(c => c.OrderNumber == number);
        Assert.Equal((CaseKind.PostingFailed, CaseState.Open), (@case.Kind, @case.State));
        Assert.Equal("The ERP does not answer.", (await house.Send(new ShowCase(@case.Id), House.IntegrationAdmin)).Value!.About!.WriteBack!.Reason);

        var queue = Assert.Single((await house.Send(new ShowExchange(), House.IntegrationAdmin)).Value!.Waiting);
        Assert.Equal(("DEMO", "The ERP does not answer."), (queue.Erp, queue.Reason));
        Assert.InRange(queue.Postings, 6, 7);
        Assert.True(queue.NextAttemptAt > house.Now);
    }
}
