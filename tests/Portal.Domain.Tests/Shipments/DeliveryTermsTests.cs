using Portal.Domain.Orders;
using Portal.Domain.Planning;
using Portal.Domain.Shipments;

namespace Portal.Domain.Tests.Shipments;

public sealed class DeliveryTermsTests
{
    [Fact]
    public void The_schedule_is_what_is_agreed()
    {
        var order = Given.Order(Ship.Line());
        order.Answer(Given.Change(Given.Part(60, 20), Given.Part(40, 22)));

        var terms = order.Terms();

        Assert.Equal([(60m, Given.In(20), true), (40m, Given.In(22), true)], terms.Schedule.Select(a => (a.Quantity, a.OnDock, a.Confirmed)));
        Assert.True(terms.IsAgreed);
        Assert.Equal((order.Id, "4500000001", 10, "L10", "DEMO", "HAM", "BH-220"), (terms.OrderId, terms.OrderNumber, terms.Line, terms.ErpLineId, terms.ErpCode, terms.PlantCode, terms.ItemNumber));
    }

    [Fact]
    public void Before_an_agreement_it_is_what_is_requested()
    {
        var terms = Given.Order(Ship.Line()).Terms();

        Assert.Equal([(100m, Given.In(20), false)], terms.Schedule.Select(a => (a.Quantity, a.OnDock, a.Confirmed)));
        Assert.False(terms.IsAgreed);
    }

    [Fact]
    public void An_agreement_on_more_raises_what_may_be_delivered_and_one_on_less_leaves_the_rest_open()
    {
        var (more, less) = (Given.Order(Ship.Line(over: null)), Given.Order(Ship.Line(over: null)));
        more.Answer(Given.Change(Given.Part(104, 20)));
        less.Answer(Given.Change(Given.Part(96, 20)));

        Assert.Equal((104m, 104m), (more.Terms().Ordered, more.Terms().Most));
        Assert.Equal(100m, less.Terms().Ordered);
        Assert.Equal((96m, 4m), (less.Terms().Balance().ToShip, less.Terms().Balance().Unscheduled));
    }

    [Theory]
    [InlineData(100, 0, 10, 110)]
    [InlineData(100, 0, null, 100)]
    [InlineData(100, 0, 0, 100)]
    [InlineData(25, 0, 10, 27)]
    [InlineData(25, 1, 10, 27.5)]
    [InlineData(3, 0, 10, 3)]
    public void The_tolerance_never_allows_a_part_of_a_unit(double ordered, int decimals, int? over, double most) =>
        Assert.Equal((decimal)most, Ship.Terms(line: Ship.Line(quantity: (decimal)ordered, decimals: decimals, over: over)).Most);

    [Fact]
    public void A_cancelled_line_takes_no_more()
    {
        var order = Ship.Agreed(Ship.Line());
        order.Revise(Given.Content(2, Ship.Line() with { Cancelled = true }), Given.Now, null);

        Assert.True(order.Terms().Ended);
    }

    [Fact]
    public void A_line_that_the_buyer_let_go_takes_no_more()
    {
        var order = Given.Order(Ship.Line());
        order.Answer(new LineOffer(AnswerKind.Reject, [], Reason: "Not made any more"));
        order.Approve(10, 1, false, Given.Now, Given.Buyer);

        Assert.True(order.Terms().Ended);
    }

    [Fact]
    public void A_line_that_the_ERP_closed_short_takes_no_more_and_one_received_in_full_may_open_again()
    {
        var (closed, full) = (Ship.Agreed(Ship.Line()), Ship.Agreed(Ship.Line()));
        closed.Revise(Given.Content(2, Ship.Line(received: 95)) with { Closed = true }, Given.Now, null);
        full.Revise(Given.Content(2, Ship.Line(received: 100)), Given.Now, null);

        Assert.True(closed.Terms().Ended);
        Assert.False(full.Terms().Ended);
        Assert.True(full.Terms().Balance().IsComplete);
    }

    [Fact]
    public void An_agreement_that_a_revision_cut_counts_as_far_as_it_is_still_wanted()
    {
        var order = Ship.Agreed(Ship.Line());
        order.Revise(Given.Content(2, Ship.Line(quantity: 60)), Given.Now, null);

        Assert.Equal((60m, 60m), (order.Terms().Ordered, order.Terms().Schedule.Sum(a => a.Quantity)));
    }

    [Fact]
    public void A_shipped_line_speaks_of_its_order_line()
    {
        var terms = Ship.Terms(line: Ship.Line(supplierUnit: "BX", factor: 10));

        var line = terms.Ships(50, [ShippedBatch.Of(50, "A")], true, 5);

        Assert.Equal((terms.OrderLineId, terms.OrderNumber, 10, "L10", "BH-220", "Bearing housing"), (line.OrderLineId, line.OrderNumber, line.Line, line.ErpLineId, line.ItemNumber, line.Description));
        Assert.Equal((50m, "C62", 5m, "BX", 10m), (line.Quantity, line.Unit, line.SupplierQuantity, line.SupplierUnit, line.SupplierFactor));
    }

    [Fact]
    public void The_schedule_is_not_shortened_by_what_was_received()
    {
        var order = Ship.Agreed(Ship.Line());
        order.Revise(Given.Content(2, Ship.Line(received: 30)), Given.Now, null);

        Assert.Equal(70, Arrivals.Of(order.Line(10)).Sum(a => a.Quantity));
        Assert.Equal(100, order.Terms().Schedule.Sum(a => a.Quantity));
        Assert.Equal(70, order.Terms().Balance().ToShip);
    }
}
