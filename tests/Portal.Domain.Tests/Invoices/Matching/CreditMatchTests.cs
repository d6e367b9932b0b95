using Portal.Domain.Cases;
using Portal.Domain.Invoices;
using Portal.Domain.Invoices.Matching;

namespace Portal.Domain.Tests.Invoices.Matching;

public sealed class CreditMatchTests
{
    private static readonly MatchOrderLine Order = GivenMatch.OrderLine(receipts: GivenMatch.Receipt(100)) with { Billed = [GivenMatch.Billed(100)] };

    /// <summary>100 for 1,000.00 were invoiced, something credited before; now a quantity and an amount.</summary>
    [Theory]
    [InlineData(0, 0, 100, 1000, null)]
    [InlineData(0, 0, 10, 100, null)]
    [InlineData(0, 0, 101, 1000, MatchKind.CreditQuantityUp)]
    [InlineData(60, 600, 40, 400, null)]
    [InlineData(60, 600, 41, 400, MatchKind.CreditQuantityUp)]
    [InlineData(60, 600, 40, 400.03, MatchKind.CreditAmountUp)]
    public void No_more_is_credited_than_was_invoiced(decimal before, decimal netBefore, decimal quantity, decimal net, MatchKind? kind)
    {
        var order = Order with { Billed = before > 0 ? [.. Order.Billed, GivenMatch.Credited(before, netBefore)] : Order.Billed };

        var result = GivenMatch.Match(GivenMatch.Credit(GivenMatch.Line(quantity, net)), order, GivenMatch.With(up: new(5), down: new(5)));

        Assert.Equal(kind is { } k ? [k] : [], result.Kinds());
        Assert.Equal(100 - before - quantity, result.Lines[0].QuantityLeft);
        Assert.All(result.Owners, o => Assert.Equal(CaseRole.AccountsPayable, o));
    }

    [Fact]
    public void A_pending_credit_note_that_came_before_counts_and_one_that_came_after_does_not()
    {
        var credit = GivenMatch.Credit(GivenMatch.Line(60));

        Assert.Equal([MatchKind.CreditQuantityUp, MatchKind.CreditAmountUp], GivenMatch.Match(credit, Order with { Billed = [.. Order.Billed, GivenMatch.Credited(50, settled: false)] }).Kinds());
        Assert.Empty(GivenMatch.Match(credit, Order with { Billed = [.. Order.Billed, GivenMatch.Credited(50, minutesAgo: -1)] }).Kinds());
    }

    [Fact]
    public void Only_what_its_own_invoice_bills_can_be_credited()
    {
        var other = Order with { Billed = [GivenMatch.Billed(100, document: Guid.CreateVersion7())] };

        Assert.Equal([MatchKind.NotInvoiced], GivenMatch.Match(GivenMatch.Credit(GivenMatch.Line(1)), other).Kinds());
        Assert.Equal([MatchKind.UnknownOrderLine], MatchEngine.Match(GivenMatch.Credit(GivenMatch.Line(1)), MatchFacts.Of([]), InvoiceTolerances.None).Kinds());
    }

    [Theory]
    [InlineData(100, null)]
    [InlineData(95, null)]
    [InlineData(94, MatchKind.CreditPriceDiffers)]
    [InlineData(105, null)]
    [InlineData(106, MatchKind.CreditPriceDiffers)]
    public void What_goes_back_is_credited_at_the_invoiced_price(decimal net, MatchKind? kind)
    {
        var tolerances = GivenMatch.With(up: new(5.2m), down: new(5.2m));

        Assert.Equal(kind is { } k ? [k] : [], GivenMatch.Match(GivenMatch.Credit(GivenMatch.Line(10, net)), Order, tolerances).Kinds());
    }

    [Fact]
    public void Money_alone_may_go_back_up_to_what_was_invoiced()
    {
        var line = GivenMatch.Line(100, 100) with { AmountOnly = true };
        var billed = Order with { Billed = [GivenMatch.Billed(100, 1100)] };

        Assert.Empty(GivenMatch.Match(GivenMatch.Credit(line), billed).Kinds());
        Assert.Equal([MatchKind.CreditAmountUp], GivenMatch.Match(GivenMatch.Credit(line with { Net = 1100.01m }), billed).Kinds());
        Assert.Equal(100, GivenMatch.Match(GivenMatch.Credit(line), billed).Lines[0].QuantityLeft);
    }

    [Fact]
    public void An_invoice_matches_when_what_was_too_much_has_been_credited()
    {
        var invoice = GivenMatch.Invoice(GivenMatch.Line(100, 1100));
        var order = GivenMatch.OrderLine(receipts: GivenMatch.Receipt(100));
        BilledPart Credit(decimal quantity, decimal net, bool settled = true) => GivenMatch.Credited(quantity, net, GivenMatch.Mine, settled, minutesAgo: -10);

        Assert.Contains(MatchKind.PriceUp, GivenMatch.Match(invoice, order).Kinds());
        Assert.Equal(MatchOutcome.Matched, GivenMatch.Match(invoice, order with { Billed = [Credit(0, 100)] }).Outcome);
        Assert.Contains(MatchKind.PriceUp, GivenMatch.Match(invoice, order with { Billed = [Credit(0, 99)] }).Kinds());
        Assert.Contains(MatchKind.PriceUp, GivenMatch.Match(invoice, order with { Billed = [Credit(0, 100, settled: false)] }).Kinds());
    }

    [Fact]
    public void An_invoice_for_more_than_came_matches_when_the_rest_has_been_credited()
    {
        var order = GivenMatch.OrderLine(receipts: GivenMatch.Receipt(97)) with { DeliveryComplete = true };
        var invoice = GivenMatch.Invoice(GivenMatch.Line(100));

        Assert.Equal([MatchKind.ReceivedShort], GivenMatch.Match(invoice, order).Kinds());
        Assert.Equal(MatchOutcome.Matched, GivenMatch.Match(invoice, order with { Billed = [GivenMatch.Credited(3, of: GivenMatch.Mine)] }).Outcome);
    }

    [Fact]
    public void Nothing_left_to_pay_needs_no_receipt_and_money_without_goods_is_infinitely_much()
    {
        var order = GivenMatch.OrderLine() with { DeliveryComplete = true };
        var invoice = GivenMatch.Invoice(GivenMatch.Line(100));

        Assert.Equal(MatchOutcome.Matched, GivenMatch.Match(invoice, order with { Billed = [GivenMatch.Credited(100, of: GivenMatch.Mine)] }).Outcome);
        Assert.Equal(MatchOutcome.Matched, GivenMatch.Match(GivenMatch.Invoice(GivenMatch.Line(100, asn: "A1")), order with { Billed = [GivenMatch.Credited(100, of: GivenMatch.Mine)] }).Outcome);
        Assert.Equal([MatchKind.LineTotalUp], GivenMatch.Match(invoice, order with { Billed = [GivenMatch.Credited(100, 999, GivenMatch.Mine)] }, GivenMatch.With(total: new(500))).Kinds());
    }

    [Fact]
    public void Only_an_accepted_credit_note_makes_room_for_others()
    {
        var order = GivenMatch.OrderLine(receipts: GivenMatch.Receipt(100));
        decimal Before(bool settled) => GivenMatch.Match(GivenMatch.Invoice(GivenMatch.Line(30)), order with { Billed = [GivenMatch.Billed(100), GivenMatch.Credited(30, settled: settled)] }).Lines[0].AlreadyBilled;

        Assert.Equal((70m, 100m), (Before(settled: true), Before(settled: false)));
    }

    [Fact]
    public void An_accepted_price_stays_accepted_when_part_of_it_is_credited()
    {
        var order = GivenMatch.OrderLine(MatchLevel.TwoWay) with { Billed = [GivenMatch.Billed(50, 600, priceAccepted: true), GivenMatch.Credited(40, 480)] };

        Assert.Empty(GivenMatch.Match(GivenMatch.Invoice(GivenMatch.Line(50, 501)), order, GivenMatch.With(up: new(2), total: new(0.2m))).Kinds());
    }

    [Fact]
    public void A_credit_note_of_an_invoice_that_does_not_count_counts_no_more_than_it()
    {
        var order = GivenMatch.OrderLine(receipts: GivenMatch.Receipt(100)) with { Billed = [GivenMatch.Billed(60), GivenMatch.Credited(30, of: Guid.CreateVersion7())] };

        Assert.Equal((60m, MatchOutcome.Mismatch), GivenMatch.Match(GivenMatch.Invoice(GivenMatch.Line(60)), order).Lines.Select(l => (l.AlreadyBilled, l.Outcome)).Single());
    }

    [Fact]
    public void A_credit_note_in_another_currency_or_unit_is_not_compared()
    {
        Assert.Equal([MatchKind.CurrencyDiffers], GivenMatch.Match(GivenMatch.Credit(GivenMatch.Line(500)) with { Currency = "USD" }, Order).Kinds());
        Assert.Equal([MatchKind.UnitDiffers], GivenMatch.Match(GivenMatch.Credit(GivenMatch.Line(500, unit: "KGM")), Order).Kinds());
    }
}
