using Portal.Domain.Cases;
using Portal.Domain.Invoices;
using Portal.Domain.Invoices.Matching;
using Portal.Domain.Policies;

namespace Portal.Domain.Tests.Invoices.Matching;

public sealed class PriceMatchTests
{
    /// <summary>The order's price by its price unit, and a net amount for a quantity.</summary>
    [Theory]
    // percent, absolute, price, per, quantity, net, what differs
    [InlineData(0.0, 0.0, 10, 1, 100, 1000, null)]
    [InlineData(0.0, 0.0, 10, 1, 100, 1000.01, MatchKind.PriceUp)]
    [InlineData(0.0, 0.0, 10, 1, 100, 999.99, MatchKind.PriceDown)]
    [InlineData(5.0, null, 10, 1, 100, 1050, null)]
    [InlineData(5.0, null, 10, 1, 100, 1051, MatchKind.PriceUp)]
    [InlineData(5.0, null, 10, 1, 100, 949, MatchKind.PriceDown)]
    [InlineData(null, 0.2, 10, 1, 100, 1020, null)]
    [InlineData(null, 0.2, 10, 1, 100, 1021, MatchKind.PriceUp)]
    [InlineData(5.0, 0.2, 10, 1, 100, 1030, MatchKind.PriceUp)]
    [InlineData(1.0, 0.2, 10, 1, 100, 1015, MatchKind.PriceUp)]
    [InlineData(null, null, 10, 1, 100, 9999, null)]
    [InlineData(0.0, null, 10, 1, 100, 1001, MatchKind.PriceUp)]
    // Per 100: the absolute limit is per price unit too.
    [InlineData(0.0, 0.0, 12.34, 100, 250, 30.85, null)]
    [InlineData(null, 0.5, 12.34, 100, 250, 32.10, null)]
    [InlineData(null, 0.5, 12.34, 100, 250, 32.11, MatchKind.PriceUp)]
    // Expected 0 and actual above it is infinitely much in percent.
    [InlineData(500.0, null, 0, 1, 100, 1, MatchKind.PriceUp)]
    [InlineData(null, 0.5, 0, 1, 100, 50, null)]
    [InlineData(null, 0.5, 0, 1, 100, 51, MatchKind.PriceUp)]
    [InlineData(0.0, 0.0, 0, 1, 100, 0, null)]
    // A right price rounded to cents is right.
    [InlineData(0.0, 0.0, 0.333, 1, 1, 0.33, null)]
    [InlineData(0.0, 0.0, 0.335, 1, 1, 0.34, null)]
    [InlineData(0.0, 0.0, 0.333, 1, 1, 0.34, MatchKind.PriceUp)]
    [InlineData(0.0, 0.0, 0.333, 1, 1, 0.32, MatchKind.PriceDown)]
    [InlineData(0.0, 0.0, 1.2345, 1000, 7, 0.01, null)]
    public void Net_by_quantity_is_held_against_the_price(double? percent, double? absolute, decimal price, decimal per, decimal quantity, decimal net, MatchKind? kind)
    {
        var limit = new ToleranceLimit((decimal?)percent, (decimal?)absolute);
        var order = GivenMatch.OrderLine(MatchLevel.TwoWay, 1000, price, per);

        var result = GivenMatch.Match(GivenMatch.Invoice(GivenMatch.Line(quantity, net)), order, GivenMatch.With(up: limit, down: limit));

        Assert.Equal(kind is { } k ? [k] : [], result.Kinds());
        Assert.Equal(net / quantity * per, result.Lines[0].ActualPrice);
        Assert.All(result.Owners, owner => Assert.Equal(CaseRole.Buyer, owner));
        Assert.All(result.Reasons, reason => Assert.Equal(InvoiceReason.Price, reason));
    }

    [Fact]
    public void What_is_left_of_the_price_tolerance_is_told()
    {
        var order = GivenMatch.OrderLine(MatchLevel.TwoWay);
        decimal? Left(decimal net, ToleranceLimit limit) => GivenMatch.Match(GivenMatch.Invoice(GivenMatch.Line(100, net)), order, GivenMatch.With(up: limit)).Lines[0].PriceLeft;

        Assert.Equal(0.2m, Left(1030, new(5)));
        Assert.Equal(-0.3m, Left(1050, new(5, 0.2m)));
        Assert.Null(Left(1050, ToleranceLimit.Off));
    }

    [Fact]
    public void Charges_and_allowances_of_a_line_are_part_of_its_price()
    {
        var content = GivenInvoice.Content(GivenInvoice.Line(price: 9.90m, charges: new LineCharge(ChargeKind.Surcharge, 10)));
        var dearer = GivenInvoice.Content(GivenInvoice.Line(charges: new LineCharge(ChargeKind.Surcharge, 10)));

        Assert.Equal(MatchOutcome.Matched, GivenMatch.Match(MatchDocument.Of(content), GivenMatch.OrderLine(MatchLevel.TwoWay)).Outcome);
        Assert.Contains(MatchKind.PriceUp, GivenMatch.Match(MatchDocument.Of(dearer), GivenMatch.OrderLine(MatchLevel.TwoWay)).Kinds());
    }

    /// <summary>1,000 for 10.00 each; the line may be 2 % and 15.00 above in all.</summary>
    [Theory]
    // before: quantity, net; now: quantity, net; differs
    [InlineData(50, 500, 50, 505, false)]
    [InlineData(50, 510, 50, 505, false)]
    [InlineData(50, 512, 50, 505, true)]
    [InlineData(50, 511, 50, 505, true)]
    [InlineData(50, 490, 50, 515, false)]
    [InlineData(0, 0, 100, 1016, true)]
    [InlineData(0, 0, 10, 103, true)]
    [InlineData(0, 0, 10, 102, false)]
    [InlineData(900, 9000, 100, 1014, false)]
    [InlineData(900, 9000, 100, 1016, true)]
    [InlineData(50, 600, 50, 500, false)]
    public void Small_differences_may_not_add_up(decimal before, decimal netBefore, decimal quantity, decimal net, bool differs)
    {
        var order = GivenMatch.OrderLine(MatchLevel.TwoWay, ordered: 1000) with { Billed = before > 0 ? [GivenMatch.Billed(before, netBefore)] : [] };
        var tolerances = GivenMatch.With(up: new(5), down: new(5), total: new(2, 15));

        Assert.Equal(differs ? [MatchKind.LineTotalUp] : [], GivenMatch.Match(GivenMatch.Invoice(GivenMatch.Line(quantity, net)), order, tolerances).Kinds());
    }

    [Fact]
    public void A_price_that_a_person_accepted_no_longer_counts_against_the_next()
    {
        var tolerances = GivenMatch.With(up: new(2), total: new(1));
        var order = GivenMatch.OrderLine(MatchLevel.TwoWay);
        MatchKind[] With(BilledPart before) => [.. GivenMatch.Match(GivenMatch.Invoice(GivenMatch.Line(50, 501)), order with { Billed = [before] }, tolerances).Kinds()];

        Assert.Equal([MatchKind.LineTotalUp], With(GivenMatch.Billed(50, 550)));
        Assert.Empty(With(GivenMatch.Billed(50, 550, priceAccepted: true)));
    }

    [Fact]
    public void Rounding_on_many_invoices_is_no_difference()
    {
        var order = GivenMatch.OrderLine(MatchLevel.TwoWay, 1000, 0.335m) with { Billed = [.. Enumerable.Range(1, 50).Select(i => GivenMatch.Billed(1, 0.34m, i, document: Guid.CreateVersion7()))] };

        Assert.Equal(MatchOutcome.Matched, GivenMatch.Match(GivenMatch.Invoice(GivenMatch.Line(1, 0.34m)), order, InvoiceTolerances.None).Outcome);
        Assert.Equal([MatchKind.PriceUp, MatchKind.LineTotalUp], GivenMatch.Match(GivenMatch.Invoice(GivenMatch.Line(1, 0.64m)), order, InvoiceTolerances.None).Kinds());
    }

    [Fact]
    public void Minor_units_of_the_currency_say_what_rounding_explains()
    {
        var yen = GivenMatch.OrderLine(MatchLevel.TwoWay, price: 33.5m) with { Currency = "JPY" };

        Assert.Equal(MatchOutcome.Matched, GivenMatch.Match(GivenMatch.Invoice(GivenMatch.Line(3, 101)) with { Currency = "JPY" }, yen).Outcome);
        Assert.Equal([MatchKind.PriceUp, MatchKind.LineTotalUp], GivenMatch.Match(GivenMatch.Invoice(GivenMatch.Line(3, 102)) with { Currency = "JPY" }, yen).Kinds());
    }

    [Fact]
    public void In_another_currency_no_price_is_compared()
    {
        var result = GivenMatch.Match(GivenMatch.Invoice(GivenMatch.Line(100, 5000)), GivenMatch.OrderLine(receipts: GivenMatch.Receipt(90)) with { Currency = "USD" });

        Assert.Equal([MatchKind.CurrencyDiffers, MatchKind.ReceivedShort], result.Kinds());
        Assert.Equal(("USD", null), (result.Lines[0].Findings[0].Text, result.Lines[0].ActualPrice));
        Assert.Equal([CaseRole.AccountsPayable, CaseRole.Receiving], result.Owners);
    }

    [Fact]
    public void In_another_unit_nothing_is_compared()
    {
        var result = GivenMatch.Match(GivenMatch.Invoice(GivenMatch.Line(1, 1000, unit: "KGM")), GivenMatch.OrderLine());

        Assert.Equal([new MatchFinding(MatchKind.UnitDiffers, Text: "C62")], result.Lines[0].Findings);
    }

    [Fact]
    public void Tax_is_compared_where_the_order_says_one()
    {
        var order = GivenMatch.OrderLine(MatchLevel.TwoWay) with { Tax = GivenInvoice.Vat7 };

        var finding = Assert.Single(GivenMatch.Match(GivenMatch.Invoice(GivenMatch.Line(1)), order).Lines[0].Findings);
        Assert.Equal(new(MatchKind.TaxDiffers, false, 7, 19, "Standard"), finding);
        Assert.Equal((InvoiceReason.Legal, CaseRole.AccountsPayable), (finding.Reason, finding.Owner));
        Assert.Empty(GivenMatch.Match(GivenMatch.Invoice(GivenMatch.Line(1)), order with { Tax = GivenInvoice.Vat19 }).Kinds());
        Assert.Equal([MatchKind.TaxDiffers], GivenMatch.Match(GivenMatch.Invoice(GivenMatch.Line(1)), order with { Tax = new(VatCategory.ReverseCharge, 0) }).Kinds());
    }

    [Fact]
    public void An_order_line_that_nobody_knows_is_told_on_its_line()
    {
        var result = GivenMatch.Match(GivenMatch.Invoice(GivenMatch.Line(1), GivenMatch.Line(1, number: 2) with { Key = new(GivenInvoice.Order, "L99") }), GivenMatch.OrderLine(MatchLevel.TwoWay));

        Assert.Equal([MatchOutcome.Matched, MatchOutcome.Mismatch], result.Lines.Select(l => l.Outcome));
        Assert.Equal((MatchKind.UnknownOrderLine, InvoiceReason.References, CaseRole.AccountsPayable), (result.First!.Kind, result.First.Reason, result.First.Owner));
    }
}
