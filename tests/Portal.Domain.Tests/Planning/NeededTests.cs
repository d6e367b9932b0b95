using Portal.Domain.Orders;

namespace Portal.Domain.Tests.Planning;

/// <summary>What is needed stays needed when, also after the order itself asks for what was agreed.</summary>
public sealed class NeededTests
{
    [Fact]
    public void After_an_update_the_agreed_date_is_still_late_for_the_need()
    {
        var order = Given.Order(Needed(Given.Line(), Given.Part(100, 20)));
        order.Answer(Given.Change(Given.Part(100, 40)));
        order.Approve(10, 1, true, Given.Now, Given.Buyer);

        order.Revise(Given.Content(2, Needed(Given.Line(inDays: 40), Given.Part(100, 20))), Given.Now, null);

        var line = order.Line(10);
        Assert.Equal((Given.In(20), LineState.InPolicy), (line.NeededOn, line.State));
        var need = Assert.Single(line.Schedule, s => s.OnTime is not null);
        Assert.Equal((Baseline.Needed, Given.In(20), 0m, 100m), (need.Baseline, need.OnDock, need.OnTime, need.Late));
        Assert.Equal(100, line.Schedule.Sum(s => s.Expected ?? 0));
        Assert.Equal([Given.Part(100, 40)], line.Parts(Baseline.Requested));
    }

    [Fact]
    public void Without_a_word_of_the_ERP_what_is_requested_is_needed()
    {
        var line = Given.Order().Line(10);

        Assert.Equal((Given.In(20), Baseline.Requested), (line.NeededOn, Assert.Single(line.Schedule, s => s.OnTime is not null).Baseline));
    }

    [Fact]
    public void Another_need_alone_is_nothing_to_answer()
    {
        var order = Given.Order(Needed(Given.Line(), Given.Part(100, 20)));
        order.Accept();

        Assert.Empty(order.Revise(Given.Content(1, Needed(Given.Line(), Given.Part(100, 15))), Given.Now, null));

        Assert.Equal((1, Given.In(15), LineState.InPolicy), (order.Revision, order.Line(10).NeededOn, order.Line(10).State));
    }

    private static LineContent Needed(LineContent line, params SchedulePart[] parts) => line with { Needed = parts };
}
