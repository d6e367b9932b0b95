using Portal.Domain.Shipments;

namespace Portal.Domain.Tests.Shipments;

public sealed class ShipmentCheckTests
{
    private readonly DeliveryTerms _terms = Ship.Terms();

    private string[] Refused(ShipmentContent content, ShipmentContent? before = null, params DeliveryBalance[] lines) =>
        ShipmentCheck.Of(content, Ship.Basis(lines.Length > 0 ? lines : [_terms.Balance()]), before).Codes();

    private string[] Warned(decimal quantity, DeliveryBalance balance, int arrivesIn = 20) =>
        ShipmentCheck.Of(Ship.Notice(balance.Terms.Ships(quantity)) with { ArrivesOn = Given.In(arrivesIn) }, Ship.Basis(balance)).Codes(refuses: false);

    [Fact]
    public void A_whole_line_on_its_day_is_found_good() => Assert.Empty(ShipmentCheck.Of(Ship.Notice(_terms.Ships(100)), Ship.Basis(_terms.Balance())));

    [Fact]
    public void Everything_is_found_at_once_with_its_field()
    {
        var found = ShipmentCheck.Of(
            Ship.Notice(_terms.Ships(111)) with { DeliveryNote = " ", ShipsOn = Given.In(21), Units = [new(1, null, "123", PackagingKind.Pallet, [])] },
            Ship.Basis(_terms.Balance()));

        Assert.Equal(["shipment.note-missing", "shipment.arrives-before-it-ships", "shipment.too-much", "shipment.sscc-wrong"], found.Codes());
        Assert.Equal([null, null, _terms.OrderLineId, null], found.Select(f => f.OrderLineId));
        Assert.Equal([null, null, null, 1], found.Select(f => f.Unit));
        Assert.Equal([10, "4500000001", 110m, "C62"], found[2].Facts);
        Assert.Equal("Line 10 of order 4500000001: at most 110 C62 may be shipped now, over-delivery tolerance included.", found[2].Sentence);
    }

    [Theory]
    [InlineData("", "shipment.note-missing")]
    [InlineData(" -/ ", "shipment.note-missing")]
    [InlineData("123456789012345678901234567890123456", "shipment.note-long")]
    public void A_delivery_note_has_a_number(string note, string code) => Assert.Equal([code], Refused(Ship.Notice(_terms.Ships(1)) with { DeliveryNote = note }));

    [Theory]
    [InlineData(-1, 3, false, "shipment.ships-past")]
    [InlineData(-3, -1, false, "shipment.ships-past", "shipment.arrives-past")]
    [InlineData(5, 4, false, "shipment.arrives-before-it-ships")]
    [InlineData(1, 4, true, "shipment.left-in-future")]
    [InlineData(-3, -1, true)]
    [InlineData(0, 0, false)]
    [InlineData(0, 2, true)]
    public void Days_in_the_past_are_refused_unless_the_goods_have_left(int ships, int arrives, bool hasLeft, params string[] codes) =>
        Assert.Equal(codes, Refused(Ship.Notice(_terms.Ships(1)) with { ShipsOn = Given.In(ships), ArrivesOn = Given.In(arrives), HasLeft = hasLeft }));

    [Fact]
    public void Days_that_a_correction_leaves_may_have_passed_meanwhile()
    {
        var before = Ship.Notice(_terms.Ships(1)) with { ShipsOn = Given.In(-4), ArrivesOn = Given.In(-1) };

        Assert.Empty(Refused(before with { Note = "Ramp 2" }, before));
        Assert.Empty(Refused(before with { ArrivesOn = Given.In(1) }, before));
        Assert.Equal(["shipment.arrives-past"], Refused(before with { ArrivesOn = Given.In(-2) }, before));
        Assert.Equal(["shipment.ships-past"], Refused(before with { ShipsOn = Given.In(-2) }, before));
    }

    [Fact]
    public void Something_is_shipped() => Assert.Equal(["shipment.empty"], Refused(Ship.Notice(_terms.Ships(0))));

    [Fact]
    public void A_line_is_there_once() => Assert.Equal(["shipment.line-twice"], Refused(Ship.Notice(_terms.Ships(1), _terms.Ships(2))));

    [Fact]
    public void A_line_that_is_not_the_suppliers_is_unknown() => Assert.Equal(["shipment.line-unknown"], Refused(Ship.Notice(Ship.Terms().Ships(1))));

    [Fact]
    public void One_shipment_goes_to_one_plant_of_one_ERP()
    {
        var (plant, erp) = (_terms with { PlantCode = "LYO" }, _terms with { ErpCode = "OTHER" });

        Assert.Equal(["shipment.other-plant"], Refused(Ship.Notice(_terms.Ships(1)), null, plant.Balance()));
        Assert.Equal(["shipment.other-plant"], Refused(Ship.Notice(_terms.Ships(1)), null, erp.Balance()));
    }

    [Theory]
    [InlineData(-1, "shipment.quantity-negative")]
    [InlineData(0.5, "shipment.decimals")]
    [InlineData(111, "shipment.too-much")]
    [InlineData(110)]
    public void A_quantity_is_whole_and_inside_what_is_open_and_the_tolerance(double quantity, params string[] codes) => Assert.Equal(codes, Refused(Ship.Notice(_terms.Ships((decimal)quantity))));

    [Fact]
    public void The_tolerance_is_the_lines_and_not_each_days()
    {
        var terms = Ship.Terms(line: Ship.Line(parts: [Given.Part(50, 20), Given.Part(50, 30)]));
        var first = terms.Announced(55);

        Assert.Equal(55, terms.Balance([first]).MayShip);
        Assert.Empty(Refused(Ship.Notice(terms.Ships(55)), null, terms.Balance([first])));
        Assert.Equal(["shipment.too-much"], Refused(Ship.Notice(terms.Ships(56)), null, terms.Balance([first])));
    }

    [Fact]
    public void What_is_received_and_on_the_way_is_counted_and_what_was_cancelled_is_not()
    {
        var (one, two, three) = (_terms.Announced(30), _terms.Announced(30), _terms.Announced(30));
        two.Cancel(1, "Wrong goods", Given.Now, Given.Keller);
        var balance = _terms.Balance([one, two, three], _terms.Booked(Ship.Figures(28), one));

        Assert.Equal(50, balance.MayShip);
        Assert.Equal(["shipment.too-much"], Refused(Ship.Notice(_terms.Ships(51)), null, balance));
    }

    [Fact]
    public void A_line_that_takes_no_more_says_why()
    {
        Assert.Equal(["shipment.line-ended"], Refused(Ship.Notice(_terms.Ships(1)), null, (_terms with { Ended = true }).Balance()));
        Assert.Equal(["shipment.line-complete"], Refused(Ship.Notice(_terms.Ships(1)), null, _terms.Balance([], _terms.Booked(Ship.Figures(100)))));
    }

    [Fact]
    public void Both_units_say_the_same()
    {
        var terms = Ship.Terms(line: Ship.Line(supplierUnit: "BX", factor: 12));

        Assert.Empty(Refused(Ship.Notice(terms.Ships(30, supplierQuantity: 2.5m)), null, terms.Balance()));
        Assert.Empty(Refused(Ship.Notice(terms.Ships(100)), null, terms.Balance()));
        Assert.Equal(["shipment.units-differ"], Refused(Ship.Notice(terms.Ships(30, supplierQuantity: 3)), null, terms.Balance()));
    }

    [Fact]
    public void It_warns_of_more_than_is_open() => Assert.Equal(["shipment.over"], Warned(101, _terms.Balance()));

    [Fact]
    public void It_warns_of_less_than_is_due_beyond_the_under_tolerance()
    {
        Assert.Empty(Warned(95, _terms.Balance()));
        Assert.Equal(["shipment.short"], Warned(94, _terms.Balance()));
        Assert.Equal(["shipment.short"], Warned(99, (_terms with { UnderTolerance = null }).Balance()));
    }

    [Fact]
    public void A_first_part_on_its_day_is_not_short_and_two_days_in_one_shipment_are()
    {
        var terms = Ship.Terms(line: Ship.Line(parts: [Given.Part(60, 20), Given.Part(40, 22)]));

        Assert.Empty(Warned(60, terms.Balance()));
        Assert.Empty(Warned(60, terms.Balance(), arrivesIn: 19));
        Assert.Equal(["shipment.short"], Warned(50, terms.Balance(), arrivesIn: 19));
        Assert.Equal(["shipment.short", "shipment.late-agreed"], Warned(60, terms.Balance(), arrivesIn: 22));
        Assert.Equal(["shipment.late-agreed"], Warned(40, terms.Balance([terms.Announced(60)]), arrivesIn: 23));
    }

    [Fact]
    public void It_warns_of_a_line_that_nobody_has_agreed_on()
    {
        var balance = Given.Order(Ship.Line()).Terms().Balance();

        Assert.Equal(["shipment.not-agreed"], Warned(100, balance));
        Assert.Equal(["shipment.not-agreed", "shipment.late-needed"], Warned(100, balance, arrivesIn: 22));
    }

    [Fact]
    public void Warnings_refuse_nothing()
    {
        var shipment = Ship.Draft(Ship.Notice(_terms.Ships(50)));

        Assert.Equal(["shipment.short"], shipment.Announce(Ship.Basis(_terms.Balance()), Given.Now, Given.Keller).Codes(refuses: false));
        Assert.Equal(ShipmentState.Announced, shipment.State);
    }
}
