using Portal.Domain.Invoices.Matching;
using Portal.Domain.Policies;

namespace Portal.Domain.Tests.Invoices.Matching;

public sealed class QuantityMatchTests
{
    /// <summary>100 are ordered. Received, rejected and blocked by one receipt; billed before; billed now.</summary>
    [Theory]
    // 2-way looks at the order only.
    [InlineData(MatchLevel.TwoWay, 0, 0, 0, 0, 100, false, null, MatchOutcome.Matched)]
    [InlineData(MatchLevel.TwoWay, 0, 0, 0, 60, 40, false, null, MatchOutcome.Matched)]
    [InlineData(MatchLevel.TwoWay, 0, 0, 0, 60, 41, false, MatchKind.OverOrdered, MatchOutcome.Mismatch)]
    [InlineData(MatchLevel.TwoWay, 100, 50, 0, 0, 100, false, null, MatchOutcome.Matched)]
    // 3-way waits for the receipt, and differs when none will come.
    [InlineData(MatchLevel.ThreeWay, 100, 0, 0, 0, 100, false, null, MatchOutcome.Matched)]
    [InlineData(MatchLevel.ThreeWay, 0, 0, 0, 0, 100, false, MatchKind.NotReceived, MatchOutcome.Waiting)]
    [InlineData(MatchLevel.ThreeWay, 97, 0, 0, 0, 100, false, MatchKind.ReceivedShort, MatchOutcome.Waiting)]
    [InlineData(MatchLevel.ThreeWay, 97, 0, 0, 0, 97, false, null, MatchOutcome.Matched)]
    [InlineData(MatchLevel.ThreeWay, 97, 0, 0, 57, 40, false, null, MatchOutcome.Matched)]
    [InlineData(MatchLevel.ThreeWay, 97, 0, 0, 57, 41, false, MatchKind.ReceivedShort, MatchOutcome.Waiting)]
    [InlineData(MatchLevel.ThreeWay, 97, 0, 0, 0, 100, true, MatchKind.ReceivedShort, MatchOutcome.Mismatch)]
    [InlineData(MatchLevel.ThreeWay, 0, 0, 0, 0, 100, true, MatchKind.NotReceived, MatchOutcome.Mismatch)]
    [InlineData(MatchLevel.ThreeWay, 100, 50, 50, 0, 100, false, null, MatchOutcome.Matched)]
    // 4-way also looks at what was accepted: blocked may be released, rejected is not.
    [InlineData(MatchLevel.FourWay, 100, 0, 0, 0, 100, false, null, MatchOutcome.Matched)]
    [InlineData(MatchLevel.FourWay, 0, 0, 0, 0, 100, false, MatchKind.NotReceived, MatchOutcome.Waiting)]
    [InlineData(MatchLevel.FourWay, 60, 10, 0, 0, 100, false, MatchKind.ReceivedShort, MatchOutcome.Waiting)]
    [InlineData(MatchLevel.FourWay, 100, 0, 10, 0, 100, false, MatchKind.OnQualityHold, MatchOutcome.Waiting)]
    [InlineData(MatchLevel.FourWay, 100, 0, 10, 0, 90, false, null, MatchOutcome.Matched)]
    [InlineData(MatchLevel.FourWay, 100, 10, 0, 0, 100, false, MatchKind.NotAccepted, MatchOutcome.Mismatch)]
    [InlineData(MatchLevel.FourWay, 100, 5, 5, 0, 100, false, MatchKind.NotAccepted, MatchOutcome.Mismatch)]
    [InlineData(MatchLevel.FourWay, 100, 5, 5, 0, 95, false, MatchKind.OnQualityHold, MatchOutcome.Waiting)]
    [InlineData(MatchLevel.FourWay, 100, 100, 0, 0, 1, false, MatchKind.NotAccepted, MatchOutcome.Mismatch)]
    [InlineData(MatchLevel.FourWay, 100, 0, 100, 0, 1, false, MatchKind.OnQualityHold, MatchOutcome.Waiting)]
    public void A_level_says_what_billed_is_held_against(
        MatchLevel level, decimal received, decimal rejected, decimal blocked, decimal before, decimal billed, bool complete, MatchKind? kind, MatchOutcome outcome)
    {
        var order = GivenMatch.OrderLine(level, receipts: received > 0 ? [GivenMatch.Receipt(received, rejected, blocked)] : []) with
        {
            DeliveryComplete = complete,
            Billed = before > 0 ? [GivenMatch.Billed(before)] : [],
        };

        var result = GivenMatch.Match(GivenMatch.Invoice(GivenMatch.Line(billed)), order);

        Assert.Equal(outcome, result.Outcome);
        Assert.Equal(kind is { } k ? [k] : [], result.Kinds());
        var line = result.Lines.Single();
        Assert.Equal((100m, received, Math.Max(0, received - rejected - blocked), before), (line.Ordered, line.Received, line.Accepted, line.AlreadyBilled));
    }

    /// <summary>3-way with a limit; 0 received is a missing receipt, whatever the tolerance.</summary>
    [Theory]
    // percent, absolute, received, billed, matched
    [InlineData(5.0, null, 100, 105, true)]
    [InlineData(5.0, null, 100, 105.01, false)]
    [InlineData(5.0, 3.0, 100, 103, true)]
    [InlineData(5.0, 3.0, 100, 104, false)]
    [InlineData(1.0, 3.0, 100, 102, false)]
    [InlineData(null, 3.0, 100, 103, true)]
    [InlineData(null, 3.0, 100, 104, false)]
    [InlineData(0.0, 0.0, 100, 100.01, false)]
    [InlineData(0.0, null, 100, 100.01, false)]
    [InlineData(null, null, 100, 200, true)]
    [InlineData(null, 3.0, 0, 3, false)]
    [InlineData(500.0, null, 0, 3, false)]
    [InlineData(null, null, 0, 3, false)]
    public void Percent_and_absolute_hold_both_and_null_is_not_zero(double? percent, double? absolute, decimal received, decimal billed, bool matched)
    {
        var limit = new ToleranceLimit((decimal?)percent, (decimal?)absolute);
        var order = GivenMatch.OrderLine(ordered: 200, receipts: received > 0 ? [GivenMatch.Receipt(received)] : []);

        Assert.Equal(matched, GivenMatch.Match(GivenMatch.Invoice(GivenMatch.Line(billed)), order, GivenMatch.With(limit)).Outcome is MatchOutcome.Matched);
    }

    [Theory]
    [InlineData(5.0, null, 100, 60, 45.0)]
    [InlineData(5.0, 3.0, 100, 60, 43.0)]
    [InlineData(0.0, 0.0, 100, 60, 40.0)]
    [InlineData(0.0, 0.0, 100, 110, -10.0)]
    [InlineData(null, null, 100, 60, null)]
    [InlineData(5.0, null, 0, 60, -60.0)]
    public void What_could_still_be_billed_is_told(double? percent, double? absolute, decimal received, decimal billed, double? left)
    {
        var limit = new ToleranceLimit((decimal?)percent, (decimal?)absolute);
        var order = GivenMatch.OrderLine(ordered: 1000, receipts: received > 0 ? [GivenMatch.Receipt(received)] : []);

        Assert.Equal((decimal?)left, GivenMatch.Match(GivenMatch.Invoice(GivenMatch.Line(billed)), order, GivenMatch.With(limit)).Lines[0].QuantityLeft);
    }

    [Theory]
    [InlineData(108, 108, false, MatchOutcome.Matched)]
    [InlineData(111, 111, false, MatchOutcome.Mismatch)]
    [InlineData(108, 0, false, MatchOutcome.Waiting)]
    [InlineData(108, 100, true, MatchOutcome.Mismatch)]
    public void What_may_be_delivered_beyond_the_order_may_be_billed_when_it_has_come(decimal billed, decimal received, bool complete, MatchOutcome outcome)
    {
        var order = GivenMatch.OrderLine(receipts: received > 0 ? [GivenMatch.Receipt(received)] : []) with { OverTolerance = 10, DeliveryComplete = complete };

        Assert.Equal(outcome, GivenMatch.Match(GivenMatch.Invoice(GivenMatch.Line(billed)), order).Outcome);
    }

    [Fact]
    public void Who_came_first_is_served_first()
    {
        var (first, second) = (GivenMatch.Billed(60, document: GivenMatch.Mine, minutesAgo: 0), GivenMatch.Billed(50, minutesAgo: -1));
        var order = GivenMatch.OrderLine(receipts: GivenMatch.Receipt(60)) with { Billed = [second, first] };

        Assert.Equal(MatchOutcome.Matched, GivenMatch.Match(GivenMatch.Invoice(GivenMatch.Line(60)), order).Outcome);
        var later = GivenMatch.Invoice(GivenMatch.Line(50)) with { Id = GivenMatch.Earlier, SubmittedAt = Given.Now.AddMinutes(1) };
        Assert.Equal([MatchKind.OverOrdered, MatchKind.ReceivedShort], GivenMatch.Match(later, order).Kinds());
    }

    [Fact]
    public void Submitted_at_the_same_moment_one_of_the_two_is_first()
    {
        var order = GivenMatch.OrderLine(receipts: GivenMatch.Receipt(60)) with { Billed = [GivenMatch.Billed(60, minutesAgo: 0), GivenMatch.Billed(60, minutesAgo: 0, document: GivenMatch.Mine)] };
        var (one, other) = (GivenMatch.Invoice(GivenMatch.Line(60)), GivenMatch.Invoice(GivenMatch.Line(60)) with { Id = GivenMatch.Earlier });

        Assert.Equal(1, new[] { one, other }.Count(d => GivenMatch.Match(d, order).Outcome is MatchOutcome.Matched));
    }

    [Fact]
    public void A_preflight_of_what_was_never_saved_comes_after_everything()
    {
        var order = GivenMatch.OrderLine(receipts: GivenMatch.Receipt(100)) with { Billed = [GivenMatch.Billed(60, minutesAgo: -5)] };
        var draft = MatchDocument.Of(GivenInvoice.Content(GivenInvoice.Line(quantity: 50)));

        Assert.Equal((60m, -10m), GivenMatch.Match(draft, order).Lines.Select(l => (l.AlreadyBilled, l.QuantityLeft!.Value)).Single());
    }

    [Fact]
    public void A_line_that_names_its_shipment_is_held_against_it_and_differs_when_it_is_closed()
    {
        MatchReceipt[] receipts = [GivenMatch.Receipt(57, number: "R1", asn: "A1", final: true), GivenMatch.Receipt(40, number: "R2", asn: "A2")];
        var order = GivenMatch.OrderLine(receipts: receipts);
        var first = GivenMatch.Invoice(GivenMatch.Line(60, asn: "A1"));

        var result = GivenMatch.Match(first, order);

        Assert.Equal(new MatchFinding(MatchKind.ReceivedShort, false, 57, 60), Assert.Single(result.Lines[0].Findings));
        Assert.Equal(MatchOutcome.Waiting, GivenMatch.Match(first, order with { Receipts = [receipts[0] with { Final = false }, receipts[1]] }).Outcome);
    }

    [Fact]
    public void A_shipment_that_was_billed_too_high_does_not_hold_up_the_next()
    {
        var order = GivenMatch.OrderLine(receipts: [GivenMatch.Receipt(57, number: "R1", asn: "A1", final: true), GivenMatch.Receipt(40, number: "R2", asn: "A2")]) with
        {
            Billed = [GivenMatch.Billed(60, asn: "A1", settled: false)],
        };

        Assert.Equal(MatchOutcome.Matched, GivenMatch.Match(GivenMatch.Invoice(GivenMatch.Line(40, asn: "A2")), order).Outcome);
        Assert.Equal(MatchOutcome.Waiting, GivenMatch.Match(GivenMatch.Invoice(GivenMatch.Line(41, asn: "A2")), order with { Ordered = 200 }).Outcome);
    }

    [Fact]
    public void A_shipment_that_others_billed_without_naming_it_can_not_be_billed_again()
    {
        var order = GivenMatch.OrderLine(ordered: 200, receipts: [GivenMatch.Receipt(40, asn: "A1")]) with { Billed = [GivenMatch.Billed(40)] };

        Assert.Equal(MatchOutcome.Waiting, GivenMatch.Match(GivenMatch.Invoice(GivenMatch.Line(40, asn: "A1")), order).Outcome);
        Assert.Equal(MatchOutcome.Waiting, GivenMatch.Match(GivenMatch.Invoice(GivenMatch.Line(1)), order with { Billed = [GivenMatch.Billed(40, asn: "A1")] }).Outcome);
    }

    [Fact]
    public void What_others_took_of_other_shipments_is_not_there_a_second_time()
    {
        var order = GivenMatch.OrderLine(ordered: 200, receipts: [GivenMatch.Receipt(40, number: "R1", asn: "A1"), GivenMatch.Receipt(40, number: "R2", asn: "A2")]) with
        {
            Billed = [GivenMatch.Billed(40), GivenMatch.Billed(40, minutesAgo: 50, asn: "A1", document: Guid.CreateVersion7())],
        };

        Assert.Equal(MatchOutcome.Waiting, GivenMatch.Match(GivenMatch.Invoice(GivenMatch.Line(40, asn: "A2")), order).Outcome);
    }

    [Fact]
    public void Who_bills_more_than_the_receipt_that_he_names_takes_no_more_of_its_shipment()
    {
        var order = GivenMatch.OrderLine(receipts: [GivenMatch.Receipt(13, number: "R1", asn: "A1"), GivenMatch.Receipt(30, number: "R2", asn: "A1")]) with
        {
            Billed = [GivenMatch.Billed(37, receipt: "R1", settled: false)],
        };

        Assert.Equal(MatchOutcome.Matched, GivenMatch.Match(GivenMatch.Invoice(GivenMatch.Line(30, asn: "A1")), order).Outcome);
    }

    [Fact]
    public void A_receipt_that_is_named_belongs_to_its_shipment()
    {
        var order = GivenMatch.OrderLine(receipts: [GivenMatch.Receipt(30, number: "R1", asn: "A1"), GivenMatch.Receipt(30, number: "R2", asn: "A1")]) with { Billed = [GivenMatch.Billed(60, asn: "A1")] };

        Assert.Equal([MatchKind.ReceivedShort], GivenMatch.Match(GivenMatch.Invoice(GivenMatch.Line(30, receipt: "R2")), order).Kinds());
        Assert.Equal(MatchOutcome.Matched, GivenMatch.Match(GivenMatch.Invoice(GivenMatch.Line(30, receipt: "R2")), order with { Billed = [GivenMatch.Billed(30, receipt: "R1")] }).Outcome);
        Assert.Equal([MatchKind.ReceivedShort], GivenMatch.Match(GivenMatch.Invoice(GivenMatch.Line(31, receipt: "R2")), order with { Billed = [] }).Kinds());
        Assert.Equal([MatchKind.NotReceived], GivenMatch.Match(GivenMatch.Invoice(GivenMatch.Line(30, receipt: "R3")), order with { Billed = [] }).Kinds());
    }

    [Fact]
    public void Two_lines_of_an_invoice_on_one_order_line_count_together()
    {
        var order = GivenMatch.OrderLine(receipts: GivenMatch.Receipt(100));

        Assert.Equal(MatchOutcome.Matched, GivenMatch.Match(GivenMatch.Invoice(GivenMatch.Line(60), GivenMatch.Line(40, number: 2)), order).Outcome);
        Assert.All(GivenMatch.Match(GivenMatch.Invoice(GivenMatch.Line(60), GivenMatch.Line(41, number: 2)), order).Lines, l => Assert.Equal([MatchKind.OverOrdered, MatchKind.ReceivedShort], l.Findings.Select(f => f.Kind)));
    }

    [Fact]
    public void What_an_invoice_starts_with_is_what_is_left_to_bill()
    {
        MatchReceipt[] receipts = [GivenMatch.Receipt(80, rejected: 5, blocked: 10)];
        var order = GivenMatch.OrderLine(receipts: receipts) with { Billed = [GivenMatch.Billed(30), GivenMatch.Credited(10), GivenMatch.Credited(5, settled: false)] };

        Assert.Equal([80m, 60m, 45m], Enum.GetValues<MatchLevel>().Select(level => (order with { Level = level }).ToBill));
        Assert.Equal(0, (order with { Receipts = [] }).ToBill);
        Assert.Equal(90, (order with { Receipts = [GivenMatch.Receipt(120)], OverTolerance = 10 }).ToBill);
    }

    [Fact]
    public void A_line_is_matched_as_the_order_holds_it()
    {
        var order = Given.Order(Given.Line(price: 12.5m) with { MatchLevel = "4-way", OverTolerance = 5, PriceUnit = 10 }, Given.Line(20, cancelled: true) with { MatchLevel = "2-way" });
        var (line, cancelled) = (MatchOrderLine.Of(order, order.Line(10), [GivenMatch.Receipt(40)], []), MatchOrderLine.Of(order, order.Line(20), [], []));

        Assert.Equal((new OrderLineKey(order.Id, "L10"), MatchLevel.FourWay, 100m, 12.5m, 10m, 5m, false), (line.Key, line.Level, line.Ordered, line.Price, line.PriceUnit, line.OverTolerance, line.DeliveryComplete));
        Assert.Equal((MatchLevel.TwoWay, 0m, true), (cancelled.Level, cancelled.Ordered, cancelled.DeliveryComplete));
        Assert.Equal([MatchKind.OverOrdered], GivenMatch.Match(GivenMatch.Invoice(GivenMatch.Line(1) with { Key = cancelled.Key }), cancelled, GivenMatch.With(new(null, 5))).Kinds());
        Assert.Throws<ArgumentOutOfRangeException>(() => MatchLevels.Of("5-way"));
    }
}
