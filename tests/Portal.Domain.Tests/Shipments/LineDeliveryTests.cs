using Portal.Domain.Receipts;
using Portal.Domain.Shipments;

namespace Portal.Domain.Tests.Shipments;

public sealed class LineDeliveryTests
{
    private readonly DeliveryTerms _terms = Ship.Terms();

    private LineDelivery Made(params Booking[] bookings)
    {
        var delivery = new LineDelivery(Given.Supplier, _terms.Balance([], bookings));
        delivery.ClearEvents();
        return delivery;
    }

    [Fact]
    public void It_is_what_was_counted()
    {
        var shipment = _terms.Announced(60);
        var delivery = new LineDelivery(Given.Supplier, _terms.Balance([shipment], _terms.Booked(Ship.Figures(40, blocked: 5, rejected: 2), shipment)));

        Assert.Equal((_terms.OrderLineId, _terms.OrderId, Given.Supplier, "4500000001", 10), (delivery.Id, delivery.OrderId, delivery.SupplierId, delivery.OrderNumber, delivery.Line));
        Assert.Equal(("HAM", "BH-220", "C62"), (delivery.PlantCode, delivery.ItemNumber, delivery.Unit));
        Assert.Equal((100m, 60m, 20m), (delivery.Ordered, delivery.Announced, delivery.InTransit));
        Assert.Equal((40m, 33m, 2m, 5m, 0m), (delivery.Received, delivery.Accepted, delivery.Rejected, delivery.Blocked, delivery.Returned));
        Assert.Equal((67m, 42m, 57m, false), (delivery.Open, delivery.ToShip, delivery.MayShip, delivery.IsComplete));
        Assert.Equal((Given.In(18), Given.In(20), true), (delivery.NextShipOn, delivery.NextDockOn, delivery.NextIsAgreed));
        Assert.Empty(delivery.Events);
    }

    [Fact]
    public void The_same_again_changes_nothing()
    {
        var delivery = Made();

        Assert.False(delivery.Take(_terms.Balance()));
        Assert.Empty(delivery.Events);
    }

    [Fact]
    public void What_moved_is_told_once()
    {
        var delivery = Made();

        Assert.True(delivery.Take(_terms.Balance([_terms.Announced(100)])));

        Assert.Equal([new DeliveryMoved(Given.Supplier, _terms.OrderId, "4500000001", 10)], delivery.Events);
        Assert.Equal((0m, 100m, null, false), (delivery.ToShip, delivery.InTransit, delivery.NextShipOn, delivery.NextIsAgreed));
    }

    [Fact]
    public void A_received_quantity_that_goes_down_is_told()
    {
        var receipt = _terms.Booked(Ship.Figures(60));
        var delivery = Made(receipt);

        delivery.Take(_terms.Balance([], receipt, _terms.SentBack(20)));

        Assert.Contains(new ReceivedWentDown(Given.Supplier, _terms.OrderId, "4500000001", 10, 60, 40), delivery.Events);
        delivery.ClearEvents();
        delivery.Take(_terms.Balance([], receipt));
        Assert.IsType<DeliveryMoved>(Assert.Single(delivery.Events));
        delivery.Take(_terms.Balance([], receipt, _terms.SentBack(20)));
        Assert.Equal((40m, 20m), (delivery.Received, delivery.Returned));
    }

    [Fact]
    public void Goods_that_come_on_hold_or_are_released_do_not_go_down()
    {
        var receipt = _terms.Booked(Ship.Figures(60, blocked: 60));
        var delivery = Made(receipt);

        delivery.Take(_terms.Balance([], receipt, _terms.Booked(Ship.Figures(0, 50, 10, -60), kind: MovementKind.ReleaseFromBlocked)));

        Assert.DoesNotContain(delivery.Events, e => e is ReceivedWentDown);
    }

    [Fact]
    public void Receipts_that_come_one_by_one_after_the_order_that_counts_them_take_nothing_back()
    {
        var terms = _terms with { ReceivedByOrder = 60 };
        var delivery = new LineDelivery(Given.Supplier, terms.Balance());
        Booking[] receipts = [terms.Booked(Ship.Figures(40)), terms.Booked(Ship.Figures(20))];

        Assert.False(delivery.Take(terms.Balance([], receipts[0])));
        Assert.False(delivery.Take(terms.Balance([], receipts)));
        Assert.Equal(60, delivery.Received);
    }

    [Fact]
    public void A_cut_below_what_is_on_the_way_is_a_conflict_until_it_is_decided()
    {
        var delivery = Made();
        var shipment = _terms.Announced(100);
        delivery.Take(_terms.Balance([shipment]));
        delivery.ClearEvents();

        delivery.Take((_terms with { Ordered = 70 }).Balance([shipment]));

        Assert.Equal(30, delivery.CutBelowShipped);
        Assert.Contains(new LineCutBelowShipped(Given.Supplier, _terms.OrderId, "4500000001", 10, 70, 30), delivery.Events);

        delivery.SettleCut();
        delivery.Take((_terms with { Ordered = 70 }).Balance([shipment], _terms.Booked(Ship.Figures(10), shipment)));

        Assert.Equal(0, delivery.CutBelowShipped);
        Given.Refuses("delivery.no-conflict", delivery.SettleCut);
    }

    [Fact]
    public void A_cancelled_line_with_goods_on_the_way_is_a_conflict()
    {
        var delivery = Made();
        var shipment = _terms.Announced(40);
        delivery.Take(_terms.Balance([shipment]));

        delivery.Take((_terms with { Ended = true }).Balance([shipment]));

        Assert.Equal(40, delivery.CutBelowShipped);
    }

    [Fact]
    public void A_conflict_goes_with_its_cause()
    {
        var delivery = Made();
        var shipment = _terms.Announced(100);
        delivery.Take(_terms.Balance([shipment]));
        delivery.Take((_terms with { Ordered = 70 }).Balance([shipment]));

        delivery.Take((_terms with { Ordered = 90 }).Balance([shipment]));
        Assert.Equal(10, delivery.CutBelowShipped);

        shipment.Cancel(1, "Not wanted", Given.Now, Given.Keller);
        delivery.Take((_terms with { Ordered = 90 }).Balance([shipment]));
        Assert.Equal(0, delivery.CutBelowShipped);
    }

    [Fact]
    public void Over_delivery_inside_the_tolerance_is_no_conflict_and_neither_is_a_cut_above_what_is_on_the_way()
    {
        var delivery = Made();
        delivery.Take(_terms.Balance([_terms.Announced(108)]));
        Assert.Equal(0, delivery.CutBelowShipped);

        var other = Made();
        other.Take(_terms.Balance([_terms.Announced(50)]));
        other.Take((_terms with { Ordered = 60 }).Balance([_terms.Announced(50)]));
        Assert.Equal(0, other.CutBelowShipped);
    }

    [Fact]
    public void Another_lines_figures_are_not_taken() => Assert.Throws<ArgumentException>(() => Made().Take(Ship.Terms().Balance()));
}
