using CsCheck;
using Portal.Domain.Orders;
using Portal.Domain.Receipts;
using Portal.Domain.Shipments;

namespace Portal.Domain.Tests.Shipments;

public sealed class DeliveryBalanceTests
{
    private readonly DeliveryTerms _terms = Ship.Terms(line: Ship.Line(parts: [Given.Part(60, 20), Given.Part(40, 30)]));

    [Fact]
    public void Nothing_shipped_is_all_to_ship_by_its_days_less_the_way()
    {
        var balance = _terms.Balance();

        Assert.Equal([new ShipDue(60, Given.In(18), Given.In(20), true), new ShipDue(40, Given.In(28), Given.In(30), true)], balance.Due);
        Assert.Equal((100m, 100m, 110m, 0m, false), (balance.Open, balance.ToShip, balance.MayShip, balance.InTransit, balance.IsComplete));
        Assert.Equal((0m, 60m, 60m, 100m), (balance.DueBy(Given.In(17)), balance.DueBy(Given.In(18)), balance.DueBy(Given.In(27)), balance.DueBy(Given.In(28))));
    }

    [Fact]
    public void What_is_on_the_way_serves_the_first_day()
    {
        var balance = _terms.Balance([_terms.Announced(70)]);

        Assert.Equal([(30m, Given.In(28))], balance.Due.Select(d => (d.Quantity, d.ShipOn)));
        Assert.Equal((100m, 70m, 30m, 40m), (balance.Open, balance.InTransit, balance.ToShip, balance.MayShip));
    }

    [Fact]
    public void What_was_received_is_no_longer_on_the_way()
    {
        var shipment = _terms.Announced(70);

        var balance = _terms.Balance([shipment], _terms.Booked(Ship.Figures(50), shipment));

        Assert.Equal((50m, 20m, 30m, 50m), (balance.Open, balance.InTransit, balance.ToShip, balance.Figures.Received));
    }

    [Fact]
    public void More_received_than_announced_is_not_less_than_nothing_on_the_way()
    {
        var shipment = _terms.Announced(50);

        Assert.Equal(0, _terms.Balance([shipment], _terms.Booked(Ship.Figures(55), shipment)).InTransit);
    }

    [Fact]
    public void A_receipt_without_a_notice_takes_nothing_off_what_is_on_the_way()
    {
        var balance = _terms.Balance([_terms.Announced(50)], _terms.Booked(Ship.Figures(20)));

        Assert.Equal((80m, 50m, 30m), (balance.Open, balance.InTransit, balance.ToShip));
    }

    [Fact]
    public void Blocked_stock_does_not_reduce_what_is_open_and_is_not_asked_for_again()
    {
        var shipment = _terms.Announced(60);

        var balance = _terms.Balance([shipment], _terms.Booked(Ship.Figures(60, blocked: 25), shipment));

        Assert.Equal((65m, 25m, 40m, 0m), (balance.Open, balance.OnHold, balance.ToShip, balance.InTransit));
        Assert.Equal(75, balance.MayShip);
    }

    [Fact]
    public void Blocked_stock_that_is_released_counts_and_that_goes_back_is_to_ship_again()
    {
        var receipt = _terms.Booked(Ship.Figures(60, blocked: 25));

        var released = _terms.Balance([], receipt, _terms.Booked(Ship.Figures(0, 25, blocked: -25), kind: MovementKind.ReleaseFromBlocked, inDays: 22));
        var sentBack = _terms.Balance([], receipt, _terms.Booked(Ship.Figures(-25, 0, blocked: -25, returned: 25), kind: MovementKind.Return, inDays: 22));

        Assert.Equal((40m, 40m, 0m), (released.Open, released.ToShip, released.OnHold));
        Assert.Equal((65m, 65m, 0m), (sentBack.Open, sentBack.ToShip, sentBack.OnHold));
    }

    [Fact]
    public void Rejected_stock_is_owed_at_once_and_sending_it_back_owes_it_only_once()
    {
        var receipt = _terms.Booked(Ship.Figures(60, rejected: 10));

        var rejected = _terms.Balance([], receipt);
        var sentBack = _terms.Balance([], receipt, _terms.Booked(Ship.Figures(-10, 0, rejected: -10, returned: 10), kind: MovementKind.Return));

        Assert.Equal((50m, 50m), (rejected.Open, sentBack.Open));
        Assert.Equal((60m, 50m), (rejected.Figures.Received, sentBack.Figures.Received));
    }

    [Fact]
    public void A_return_opens_a_line_that_was_delivered_in_full_and_is_not_on_the_way()
    {
        var shipment = _terms.Announced(100);
        var receipt = _terms.Booked(Ship.Figures(100), shipment);
        Assert.True(_terms.Balance([shipment], receipt).IsComplete);

        var balance = _terms.Balance([shipment], receipt, _terms.SentBack(30, shipment));

        Assert.Equal((false, 30m, 0m, 30m), (balance.IsComplete, balance.Open, balance.InTransit, balance.ToShip));
    }

    [Fact]
    public void A_booking_that_is_taken_back_is_on_the_way_again()
    {
        var shipment = _terms.Announced(100);
        var receipt = _terms.Booked(Ship.Figures(100), shipment);

        var balance = _terms.Balance([shipment], receipt, _terms.Booked(Ship.Figures(-100), shipment, MovementKind.Correction));

        Assert.Equal((100m, 100m, 0m), (balance.Open, balance.InTransit, balance.ToShip));
    }

    [Fact]
    public void Delivery_complete_closes_a_short_line_and_a_later_return_opens_it()
    {
        var receipt = _terms.Booked(Ship.Figures(97), completes: true);

        var complete = _terms.Balance([], receipt);
        var reopened = _terms.Balance([], _terms.SentBack(10, inDays: 25), receipt);

        Assert.Equal((true, 0m, 0m, 0m), (complete.IsComplete, complete.Open, complete.ToShip, complete.MayShip));
        Assert.Equal((false, 13m), (reopened.IsComplete, reopened.Open));
    }

    [Fact]
    public void Delivery_complete_on_a_return_wants_no_replacement() =>
        Assert.True(_terms.Balance([], _terms.Booked(Ship.Figures(100)), _terms.SentBack(10) with { CompletesDelivery = true }).IsComplete);

    [Fact]
    public void A_line_received_in_full_takes_no_more_though_tolerance_is_left() =>
        Assert.Equal(0, _terms.Balance([], _terms.Booked(Ship.Figures(100))).MayShip);

    [Fact]
    public void What_the_order_says_was_received_counts_as_far_as_no_receipt_explains_it()
    {
        var terms = _terms with { ReceivedByOrder = 30 };
        var (ten, twenty, fifty) = (terms.Booked(Ship.Figures(10)), terms.Booked(Ship.Figures(20)), terms.Booked(Ship.Figures(50)));

        Assert.Equal(70, terms.Balance().Open);
        Assert.Equal(70, terms.Balance([], ten).Open);
        Assert.Equal(70, terms.Balance([], ten, twenty).Open);
        Assert.Equal((50m, 50m), (terms.Balance([], fifty).Open, terms.Balance([], fifty).Figures.Accepted));
    }

    [Fact]
    public void A_return_opens_the_line_though_the_order_has_not_heard_of_it()
    {
        var terms = _terms with { ReceivedByOrder = 100 };

        Assert.Equal(30, terms.Balance([], terms.Booked(Ship.Figures(100)), terms.SentBack(30)).Open);
    }

    [Fact]
    public void Stock_on_hold_is_not_received_twice_because_the_order_counts_it()
    {
        var terms = _terms with { ReceivedByOrder = 60 };

        Assert.Equal((60m, 65m), (terms.Balance([], terms.Booked(Ship.Figures(60, blocked: 25))).Figures.Received, terms.Balance([], terms.Booked(Ship.Figures(60, blocked: 25))).Open));
    }

    [Fact]
    public void Drafts_cancelled_and_closed_shipments_are_not_on_the_way()
    {
        var (cancelled, closed, draft) = (_terms.Announced(10), _terms.Announced(20), Ship.Draft(Ship.Notice(_terms.Ships(30))));
        cancelled.Cancel(1, "Wrong goods", Given.Now, Given.Keller);
        closed.Close("Lost on the way", Given.Now, Given.Buyer);

        var balance = _terms.Balance([cancelled, closed, draft]);

        Assert.Equal((0m, 20m, 100m), (balance.InTransit, balance.Announced, balance.ToShip));
    }

    [Fact]
    public void Other_lines_shipments_and_bookings_are_left_out()
    {
        var other = Ship.Terms();

        Assert.Equal(_terms.Balance().Open, _terms.Balance([other.Announced(50)], other.Booked(Ship.Figures(50))).Open);
    }

    [Fact]
    public void An_ended_line_wants_nothing_and_all_that_is_on_the_way_is_too_much()
    {
        var terms = _terms with { Ended = true };

        var balance = terms.Balance([_terms.Announced(40)]);

        Assert.Equal((0m, 0m, 0m, 40m), (balance.Open, balance.ToShip, balance.MayShip, balance.Beyond));
    }

    [Fact]
    public void Open_is_always_on_the_way_on_hold_to_ship_and_unscheduled() => Gen.Select(
        Gen.Int[0, 110], Gen.Int[0, 100], Gen.Int[0, 40], Gen.Int[0, 40], Gen.Int[60, 100], Gen.Bool).Sample((shipped, received, blocked, rejected, agreed, referred) =>
    {
        var order = Given.Order(Ship.Line());
        order.Answer(Given.Change(Given.Part(agreed / 2, 20), Given.Part(agreed - (agreed / 2), 25)));
        if (order.Line(10).Parts(Baseline.Agreed).Sum(p => p.Quantity) == 0)
        {
            order.Approve(10, 1, false, Given.Now, Given.Buyer);
        }

        var terms = order.Terms();
        var shipment = shipped == 0 ? null : terms.Announced(shipped);
        var (b, j) = (Math.Min(blocked, received), Math.Min(rejected, received - Math.Min(blocked, received)));
        var balance = terms.Balance(shipment is null ? [] : [shipment], terms.Booked(Ship.Figures(received, rejected: j, blocked: b), referred ? shipment : null));

        Assert.True(balance.Open >= 0 && balance.InTransit >= 0 && balance.OnHold >= 0 && balance.ToShip >= 0 && balance.Unscheduled >= 0 && balance.MayShip >= 0);
        Assert.Equal(balance.Open, Math.Min(balance.InTransit, balance.Open) + balance.OnHold + balance.ToShip + balance.Unscheduled);
        Assert.True(balance.MayShip >= balance.Open - balance.InTransit);
    });
}
