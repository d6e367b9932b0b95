using Portal.Data;
using Portal.Domain.Postings;
using Portal.Exchange.Erp;
using Portal.Features.Kernel;
using Portal.Features.Postings;
using Portal.Testing;

namespace Portal.Features.Tests.Postings;

public sealed class HastenPostingsTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task When_the_erp_answers_one_all_that_waited_for_it_go_at_once(DatabaseProvider database)
    {
        await using var scene = await PostingScene.Open(database);
        await scene.HasAnswered("4500000001", 10, 20);
        scene.Erp.Offline = true;
        await scene.Passes(TimeSpan.FromHours(1), TimeSpan.FromMinutes(1));
        scene.Erp.Offline = false;
        Assert.All(await scene.Postings(), p => Assert.True(p.NextAttemptAt > scene.House.Now));
        await scene.HasAnswered("4500000002", 10);

        await scene.Pumps();

        Assert.Equal(3, scene.Erp.Effects.Count);
        Assert.All(await scene.Postings(), p => Assert.Equal(PostingState.Confirmed, p.State));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task One_that_always_breaks_its_erp_is_not_sent_with_every_answer_to_another_nor_parked_for_it(DatabaseProvider database)
    {
        await using var scene = await PostingScene.Open(database);
        await scene.HasAnswered("4500000001", 10);
        scene.Erp.Before = p => p.Key.Contains("4500000001", StringComparison.Ordinal) ? throw new HttpRequestException("500") : Task.CompletedTask;
        for (var minute = 0; minute < 120; minute++)
        {
            await scene.HasAnswered($"46{minute:00000000}", 10);
            await scene.Passes(TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(30));
        }

        var broken = (await scene.Postings())[0];

        Assert.Equal(PostingState.Unknown, broken.State);
        Assert.InRange(broken.Attempts, 20, 130);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_an_erp_without_protection_may_still_work_on_is_left_until_it_must_be_done(DatabaseProvider database)
    {
        await using var scene = await PostingScene.Open(database);
        scene.Erp.Capabilities = scene.Erp.Capabilities with { Duplicates = DuplicateProtection.LookUpOnly };
        await scene.HasAnswered("4500000001", 10);
        scene.Erp.LoseAnswers = 1;
        await scene.Pumps();
        var held = await scene.Posting();

        await scene.House.Send(new HastenPostings("DEMO"), House.Portal);
        await scene.House.Send(new TryConnection("DEMO"), House.IntegrationAdmin);
        await scene.House.Send(new ReplayPosting(held.Id), House.IntegrationAdmin);
        await scene.Pumps();

        Assert.Equal(scene.House.Now.AddSeconds(60), held.HeldUntil);
        Assert.Equal((PostingState.Unknown, held.HeldUntil), ((await scene.Posting()).State, (await scene.Posting()).NextAttemptAt));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_answer_that_can_still_be_taken_back_is_not_moved(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.HasOrder(House.Keller, house.Content("4500000001"));
        await house.Send(new Features.Orders.AnswerLines(order, 1, []), House.KellersUser);

        Assert.Equal(0, (await house.Send(new HastenPostings("DEMO"), House.Portal)).Value);
        Assert.Equal(Refusal.Forbidden, (await house.Send(new HastenPostings("DEMO"), House.IntegrationAdmin)).Error!.Kind);
    }
}
