using Portal.Data;
using Portal.Domain.Orders;
using Portal.Features.Kernel;
using Portal.Features.Orders;
using Portal.Testing;

namespace Portal.Features.Tests.Orders;

public sealed class ShowOrderTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task It_shows_the_three_baselines_the_answer_and_what_became_of_it(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await house.Split();

        var line = (await house.Seen()).Lines.Single();

        Assert.Equal([200m], line.Requested.Select(p => p.Quantity));
        Assert.Equal([120m, 80m], line.Answered.Select(p => p.Quantity));
        Assert.Empty(line.Agreed);
        Assert.Equal((AnswerOutcome.Waiting, 1), (line.Last!.Outcome, line.Last.Number));
        Assert.Null(line.WriteBack);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_unknown_number_and_anothers_are_the_same_no(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await house.Ordered();

        var unknown = await house.Send(new ShowOrder("4599999999"), House.BorealisUser);
        var anothers = await house.Send(new ShowOrder(Story.Number), House.BorealisUser);

        Assert.Equal(Refusal.NotFound, unknown.Error?.Kind);
        Assert.Equal(unknown.Error?.Message, anothers.Error?.Message);
    }
}
