using Portal.Domain.Receipts;
using Portal.Domain.Shipments;

namespace Portal.Domain.Tests.Shipments;

public sealed class ShipmentReceiptTests
{
    private readonly DeliveryTerms _terms = Ship.Terms();
    private readonly DeliveryTerms _other = Ship.Terms();

    private Shipment OfTwo()
    {
        var shipment = Ship.Draft(Ship.Notice(_terms.Ships(60), _other.Ships(5)));
        shipment.Announce(Ship.Basis(_terms.Balance(), _other.Balance()), Given.Now, Given.Keller);
        shipment.ClearEvents();
        return shipment;
    }

    [Fact]
    public void The_dock_marks_it_as_arrived_once_and_can_take_that_back()
    {
        var shipment = OfTwo();

        shipment.Arrive(Given.In(19), Ship.Dock);

        Assert.Equal((ShipmentState.Arrived, Given.In(19), Ship.Dock), (shipment.State, shipment.ArrivedOn, shipment.ArrivedBy));
        Assert.Equal(new ShipmentArrived(Given.Supplier, shipment.Id, "S-1001", Given.In(19)), Assert.Single(shipment.Events));
        Given.Refuses("shipment.not-on-the-way", () => shipment.Arrive(Given.In(19), Ship.Dock));

        shipment.UndoArrival();

        Assert.Equal((ShipmentState.Announced, null, null), (shipment.State, shipment.ArrivedOn, shipment.ArrivedBy));
        Assert.Equal(new ShipmentArrivalUndone(Given.Supplier, shipment.Id, "S-1001"), shipment.Events[1]);
        Given.Refuses("shipment.not-arrived", shipment.UndoArrival);
    }

    [Fact]
    public void At_the_dock_it_can_still_be_corrected_until_goods_receipt()
    {
        var shipment = OfTwo();
        shipment.Arrive(Given.In(19), Ship.Dock);
        Assert.True(shipment.CanChange);

        shipment.Book([_terms.Booked(Ship.Figures(1), shipment)], Given.Now);

        Assert.False(shipment.CanChange);
        Given.Refuses("shipment.fixed", () => shipment.Correct(1, shipment.Content, Ship.Basis(), Given.Now, Given.Keller));
        Given.Refuses("shipment.fixed", () => shipment.Cancel(1, "Too late", Given.Now, Given.Keller));
        Given.Refuses("shipment.not-arrived", shipment.UndoArrival);
    }

    [Fact]
    public void Bookings_move_it_on_until_all_of_it_is_there()
    {
        var shipment = OfTwo();
        Booking[] first = [_terms.Booked(Ship.Figures(57), shipment)];

        Assert.True(shipment.Book(first, Given.Now));
        Assert.Equal((ShipmentState.PartlyReceived, 57m, null), (shipment.State, shipment.Lines[0].Received, shipment.ClosedAt));
        Assert.Equal(new ShipmentReceiptCounted(Given.Supplier, shipment.Id, "S-1001", ShipmentState.PartlyReceived), Assert.Single(shipment.Events));

        Assert.False(shipment.Book(first, Given.Now));
        Assert.Single(shipment.Events);

        shipment.Book([.. first, _terms.Booked(Ship.Figures(3), shipment), _other.Booked(Ship.Figures(5), shipment)], Given.Now);
        Assert.Equal((ShipmentState.Closed, Given.Now), (shipment.State, shipment.ClosedAt));
        Assert.Single(shipment.Events.OfType<ShipmentClosed>());
    }

    [Fact]
    public void What_is_on_hold_keeps_it_open()
    {
        var shipment = OfTwo();
        Booking[] receipt = [_terms.Booked(Ship.Figures(60, blocked: 10), shipment), _other.Booked(Ship.Figures(5), shipment)];

        shipment.Book(receipt, Given.Now);
        Assert.Equal((ShipmentState.Received, NextToAct.Buyer), (shipment.State, shipment.ActsNext(Given.In(30))));

        shipment.Book([.. receipt, _terms.Booked(Ship.Figures(0, 10, blocked: -10), shipment, MovementKind.ReleaseFromBlocked)], Given.Now);
        Assert.Equal(ShipmentState.Closed, shipment.State);
    }

    [Fact]
    public void A_booking_that_is_taken_back_opens_it_again()
    {
        var shipment = OfTwo();
        shipment.Arrive(Given.In(19), Ship.Dock);
        Booking[] receipt = [_terms.Booked(Ship.Figures(60), shipment), _other.Booked(Ship.Figures(5), shipment)];
        shipment.Book(receipt, Given.Now);

        shipment.Book([.. receipt, _terms.Booked(Ship.Figures(-60), shipment, MovementKind.Correction)], Given.Now);
        Assert.Equal((ShipmentState.PartlyReceived, null), (shipment.State, shipment.ClosedAt));

        shipment.Book([], Given.Now);
        Assert.Equal((ShipmentState.Arrived, true), (shipment.State, shipment.CanChange));
    }

    [Fact]
    public void A_return_does_not_put_it_back_on_the_way()
    {
        var shipment = OfTwo();
        Booking[] receipt = [_terms.Booked(Ship.Figures(60), shipment), _other.Booked(Ship.Figures(5), shipment)];
        shipment.Book(receipt, Given.Now);

        shipment.Book([.. receipt, _terms.SentBack(60, shipment)], Given.Now);

        Assert.Equal((ShipmentState.Closed, 0m, 60m), (shipment.State, shipment.Lines[0].Received, shipment.Lines[0].Returned));
    }

    [Fact]
    public void Bookings_of_other_shipments_are_left_out()
    {
        var shipment = OfTwo();

        Assert.False(shipment.Book([_terms.Booked(Ship.Figures(60)), _terms.Booked(Ship.Figures(60), OfTwo())], Given.Now));
        Assert.Equal(ShipmentState.Announced, shipment.State);
    }

    [Fact]
    public void A_person_decides_that_no_more_comes_and_can_take_that_back()
    {
        var shipment = OfTwo();
        shipment.Book([_terms.Booked(Ship.Figures(57), shipment)], Given.Now);
        shipment.ClearEvents();
        Given.Refuses("shipment.close-reason-missing", () => shipment.Close(" ", Given.Now, Given.Buyer));
        Given.Refuses("shipment.not-settled", () => shipment.Reopen(Given.Now));

        shipment.Close("Three lost on the way", Given.Now, Given.Buyer);

        Assert.Equal((ShipmentState.Closed, Given.Buyer, "Three lost on the way", Given.Now), (shipment.State, shipment.SettledBy, shipment.SettledWhy, shipment.ClosedAt));
        Assert.Equal("Three lost on the way", Assert.IsType<ShipmentClosed>(Assert.Single(shipment.Events)).Reason);
        Given.Refuses("shipment.not-coming", () => shipment.Close("Again", Given.Now, Given.Buyer));

        shipment.Reopen(Given.Now);

        Assert.Equal((ShipmentState.PartlyReceived, null, null), (shipment.State, shipment.SettledBy, shipment.ClosedAt));
        Assert.Equal(ShipmentState.PartlyReceived, Assert.IsType<ShipmentReopened>(shipment.Events[1]).State);
    }

    [Fact]
    public void What_comes_after_it_was_closed_is_kept_and_does_not_open_it()
    {
        var shipment = OfTwo();
        shipment.Close("Lost on the way", Given.Now, Given.Buyer);

        Assert.True(shipment.Book([_terms.Booked(Ship.Figures(10), shipment)], Given.Now));

        Assert.Equal((ShipmentState.Closed, 10m), (shipment.State, shipment.Lines[0].Received));
    }

    [Fact]
    public void What_comes_of_a_cancelled_shipment_is_kept_and_does_not_revive_it()
    {
        var shipment = OfTwo();
        shipment.Cancel(1, "Wrong goods", Given.Now, Given.Keller);

        Assert.True(shipment.Book([_terms.Booked(Ship.Figures(60), shipment)], Given.Now));

        Assert.Equal((ShipmentState.Cancelled, 60m), (shipment.State, shipment.Lines[0].Received));
        Assert.Equal([(0m, 60m)], ReceiptDifference.Of(shipment, [_terms.Booked(Ship.Figures(60), shipment)]).Select(d => (d.Announced, d.Arrived)));
    }

    [Fact]
    public void Who_acts_is_always_known()
    {
        var shipment = OfTwo();
        Assert.Equal(NextToAct.Nobody, shipment.ActsNext(Given.In(20)));
        Assert.Equal(NextToAct.Supplier, shipment.ActsNext(Given.In(21)));

        shipment.Arrive(Given.In(21), Ship.Dock);
        Assert.Equal(NextToAct.Receiving, shipment.ActsNext(Given.In(21)));

        shipment.Book([_terms.Booked(Ship.Figures(57), shipment)], Given.Now);
        Assert.Equal(NextToAct.Receiving, shipment.ActsNext(Given.In(21)));

        shipment.Close("Enough", Given.Now, Given.Buyer);
        Assert.Equal(NextToAct.Nobody, shipment.ActsNext(Given.In(21)));
    }

    [Fact]
    public void It_is_late_when_its_arrival_passed_and_nothing_was_received()
    {
        var shipment = OfTwo();
        Assert.Null(AsnLate.Of(shipment, Given.In(20)));
        Assert.Equal(new AsnLate(2, false), AsnLate.Of(shipment, Given.In(22)));

        shipment.Arrive(Given.In(22), Ship.Dock);
        Assert.Equal(new AsnLate(3, true), AsnLate.Of(shipment, Given.In(23)));

        shipment.Book([_terms.Booked(Ship.Figures(1), shipment)], Given.Now);
        Assert.Null(AsnLate.Of(shipment, Given.In(23)));
    }

    [Fact]
    public void A_notice_is_missing_when_an_agreed_ship_day_passed_with_nothing_announced()
    {
        var terms = Ship.Terms(line: Ship.Line(parts: [Given.Part(60, 20), Given.Part(40, 30)]));

        Assert.Null(AsnMissing.Of(terms.Balance(), Given.In(18)));
        Assert.Equal(new AsnMissing(60, Given.In(18), Given.In(20), 1), AsnMissing.Of(terms.Balance(), Given.In(19)));
        Assert.Equal(new AsnMissing(100, Given.In(18), Given.In(20), 11), AsnMissing.Of(terms.Balance(), Given.In(29)));
        Assert.Equal(new AsnMissing(50, Given.In(18), Given.In(20), 1), AsnMissing.Of(terms.Balance([terms.Announced(10)]), Given.In(19)));
        Assert.Null(AsnMissing.Of(terms.Balance([terms.Announced(60)]), Given.In(19)));
        Assert.Null(AsnMissing.Of(Given.Order(Ship.Line()).Terms().Balance(), Given.In(40)));
    }

    [Fact]
    public void A_receipt_differs_line_by_line()
    {
        var shipment = OfTwo();
        var third = Ship.Terms();
        Booking[] bookings =
        [
            _terms.Booked(Ship.Figures(57, rejected: 2), shipment),
            third.Booked(Ship.Figures(4), shipment),
        ];
        shipment.Book(bookings, Given.Now);

        Assert.Equal(
            [new ReceiptDifference(_terms.OrderLineId, 60, 57, 55, 2), new ReceiptDifference(third.OrderLineId, 0, 4, 4, 0)],
            ReceiptDifference.Of(shipment, bookings));
        Assert.Equal([-3m, 4m], ReceiptDifference.Of(shipment, bookings).Select(d => d.Difference));

        shipment.Close("No more", Given.Now, Given.Buyer);
        Assert.Equal((5m, 0m), (ReceiptDifference.Of(shipment, bookings).Single(d => d.OrderLineId == _other.OrderLineId) is var d ? (d.Announced, d.Arrived) : default));
    }

    [Fact]
    public void What_came_as_announced_does_not_differ_even_when_it_is_on_hold_or_went_back()
    {
        var shipment = OfTwo();

        Assert.Empty(ReceiptDifference.Of(shipment, [_terms.Booked(Ship.Figures(60, blocked: 60), shipment), _other.Booked(Ship.Figures(5), shipment), _other.SentBack(5, shipment)]));
        Assert.Empty(ReceiptDifference.Of(shipment, []));
    }
}
