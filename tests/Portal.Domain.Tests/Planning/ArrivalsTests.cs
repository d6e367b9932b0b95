using Portal.Domain.Orders;
using Portal.Domain.Planning;

namespace Portal.Domain.Tests.Planning;

public sealed class ArrivalsTests
{
    [Fact]
    public void What_is_requested_counts_as_unconfirmed_until_it_is_agreed()
    {
        var order = Given.Order();
        Assert.Equal([new Arrival(Given.In(20), 100, false, order.Line(10).Id)], Arrivals.Of(order.Line(10)));

        order.Accept();

        Assert.Equal([new Arrival(Given.In(20), 100, true, order.Line(10).Id)], Arrivals.Of(order.Line(10)));
    }

    [Fact]
    public void What_was_received_does_not_come_again()
    {
        var order = Given.Order(Given.Line(received: 30, parts: [Given.Part(40, 10), Given.Part(60, 20)]));

        Assert.Equal([(Given.In(10), 10m), (Given.In(20), 60m)], Arrivals.Of(order.Line(10)).Select(a => (a.OnDock, a.Quantity)));
    }

    [Fact]
    public void More_than_was_agreed_is_unconfirmed_for_the_rest()
    {
        var order = Given.Order();
        order.Accept();
        order.Revise(Given.Content(2, Given.Line(quantity: 150)), Given.Now, null);

        Assert.Equal([(100m, true), (50m, false)], Arrivals.Of(order.Line(10)).Select(a => (a.Quantity, a.Confirmed)));
    }

    [Fact]
    public void The_same_when_the_ERP_held_it_as_confirmed_from_the_beginning()
    {
        var order = Given.Order();
        order.TakeOver(10, [Given.Part(100, 20)]);
        order.Revise(Given.Content(2, Given.Line(quantity: 150)), Given.Now, null);

        Assert.Equal([(100m, true), (50m, false)], Arrivals.Of(order.Line(10)).Select(a => (a.Quantity, a.Confirmed)));
    }

    [Fact]
    public void What_the_ERP_held_as_confirmed_in_part_leaves_the_rest_unconfirmed()
    {
        var order = Given.Order();
        order.TakeOver(10, [Given.Part(40, 18)]);

        Assert.Equal([(Given.In(18), 40m, true), (Given.In(20), 60m, false)], Arrivals.Of(order.Line(10)).Select(a => (a.OnDock, a.Quantity, a.Confirmed)));
    }

    [Fact]
    public void Nothing_comes_of_a_closed_line()
    {
        var order = Given.Order(Given.Line(received: 100));

        Assert.Empty(Arrivals.Of(order.Line(10)));
    }

    [Fact]
    public void A_refusal_would_bring_nothing_and_an_offer_what_it_says()
    {
        var line = Given.Order().Line(10);

        Assert.Empty(Arrivals.IfAgreed(line, new LineOffer(AnswerKind.Reject, [], Reason: "Mould broken")));
        Assert.Equal([new Arrival(Given.In(25), 80, true, line.Id)], Arrivals.IfAgreed(line, Given.Change(Given.Part(80, 25))));
    }

    [Fact]
    public void The_schedule_carries_what_planning_sums_up()
    {
        var order = Given.Order(Given.Line(parts: [Given.Part(40, 10), Given.Part(60, 20)]));
        order.Answer(Given.Change(Given.Part(40, 10), Given.Part(60, 35)));
        var line = order.Line(10);
        Assert.All(line.Schedule.Where(s => s.Baseline is Baseline.Requested), s => Assert.Equal(0, s.OnTime));

        order.Approve(10, 1, update: false, Given.Now, Given.Buyer);

        Assert.Equal([(40m, 0m), (0m, 60m)], line.Schedule.Where(s => s.Baseline is Baseline.Requested).OrderBy(s => s.OnDock).Select(s => (s.OnTime!.Value, s.Late!.Value)));
        Assert.Equal([40m, 60m], line.Schedule.Where(s => s.Baseline is Baseline.Agreed).OrderBy(s => s.OnDock).Select(s => s.Expected!.Value));
        Assert.Equal(("HAM", "BH-220", "C62"), (line.Schedule[0].PlantCode, line.Schedule[0].ItemNumber, line.Schedule[0].Unit));
    }
}
