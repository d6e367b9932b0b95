using CsCheck;
using Portal.Domain.Invoices;

namespace Portal.Domain.Tests.Invoices;

public sealed class ArithmeticTests
{
    private static readonly VatRate[] Rates = [GivenInvoice.Vat19, GivenInvoice.Vat7, new(VatCategory.ZeroRated, 0)];

    private static readonly Gen<VatRate> ARate = Gen.OneOf(Rates);

    private static readonly Gen<InvoiceLineContent> ALine = Gen.Select(
        Gen.Int[1, 99_999], Gen.Int[0, 99_999], Gen.OneOf(1m, 10m, 100m, 1000m), ARate, Gen.Int[0, 500],
        (quantity, price, per, rate, charge) => GivenInvoice.Line(1, quantity / 1000m, price / 100m, per, tax: rate, charges: charge == 0 ? [] : [new(ChargeKind.Packing, charge / 100m)]));

    private static readonly Gen<DocumentCharge> ACharge = Gen.Select(
        Gen.Int[1, 9_999], Gen.Bool, Gen.Bool, ARate,
        (amount, allowance, asGoods, rate) => new DocumentCharge(ChargeKind.Freight, amount / 100m, asGoods ? null : rate, allowance));

    private static readonly Gen<InvoiceContent> AContent = Gen.Select(
        ALine.List[1, 8], ACharge.List[0, 4], Gen.OneOf("EUR", "JPY", "KWD"), Gen.Int[0, 100],
        (lines, charges, currency, prepaid) => GivenInvoice.Content([.. lines]) with
        {
            Currency = currency,
            Charges = [.. charges.Select(c => c with { Amount = InvoiceArithmetic.Round(c.Amount + 1, currency) })],
            Prepaid = prepaid,
        });

    [Theory]
    [InlineData(100, 10, 1, "EUR", 1000)]
    [InlineData(3, 0.333, 1, "EUR", 1.00)]
    [InlineData(250, 12.345, 100, "EUR", 30.86)]
    [InlineData(1, 0.005, 1, "EUR", 0.01)]
    [InlineData(1, 2.675, 1, "EUR", 2.68)]
    [InlineData(3, 33.5, 1, "JPY", 101)]
    [InlineData(1, 1.2345, 1, "KWD", 1.235)]
    public void A_line_is_quantity_by_price_and_base_rounded_half_away_from_zero(decimal quantity, decimal price, decimal per, string currency, decimal net) =>
        Assert.Equal(net, InvoiceArithmetic.LineNet(GivenInvoice.Line(1, quantity, price, per), currency));

    [Fact]
    public void Charges_and_allowances_of_a_line_are_part_of_it_and_it_is_rounded_once()
    {
        var line = GivenInvoice.Line(1, 1, 0.004m, 1, charges: [new(ChargeKind.Packing, 5.00m), new(ChargeKind.Other, 1.50m, IsAllowance: true)]);

        Assert.Equal(3.50m, InvoiceArithmetic.LineNet(line, "EUR"));
    }

    [Fact]
    public void A_draft_that_can_not_be_reckoned_with_comes_to_nothing()
    {
        Assert.Equal(0, InvoiceArithmetic.LineNet(GivenInvoice.Line(per: 0), "EUR"));
        Assert.Equal(0, InvoiceArithmetic.LineNet(GivenInvoice.Line(quantity: decimal.MaxValue, price: 2), "EUR"));
        Assert.Equal(0, InvoiceArithmetic.Reckon(GivenInvoice.Content() with { Charges = [new(ChargeKind.Freight, decimal.MaxValue)] }).Totals.Charges);
    }

    [Fact]
    public void A_whole_invoice_with_two_rates_freight_as_the_goods_prepaid_and_rounding()
    {
        var figures = InvoiceArithmetic.Reckon(GivenInvoice.Content(GivenInvoice.Line(1, 3, 33.33m), GivenInvoice.Line(2, 1, 50, tax: GivenInvoice.Vat7)) with
        {
            Currency = "CHF",
            Charges = [new(ChargeKind.Freight, 10), new(ChargeKind.Other, 5, GivenInvoice.Vat19, IsAllowance: true, "Loyalty")],
            Prepaid = 20,
            Rounding = 0.01m,
        });

        // Freight 10.00 over 50.00 and 99.99: 3.33 and 6.67.
        Assert.Equal(new(149.99m, 5, 10, 154.99m, 23.05m, 178.04m, 20, 0.01m, 158.05m), figures.Totals);
        Assert.Equal([new(GivenInvoice.Vat19, 101.66m, 19.32m), new(GivenInvoice.Vat7, 53.33m, 3.73m)], figures.Taxes);
    }

    [Fact]
    public void What_is_not_taxed_says_why()
    {
        var exempt = GivenInvoice.Content(GivenInvoice.Line(tax: new(VatCategory.Exempt, 0))) with { ExemptionReason = "Medical supplies" };

        Assert.Equal("VATEX-EU-AE", InvoiceArithmetic.Reckon(GivenInvoice.Content(GivenInvoice.Line(tax: new(VatCategory.ReverseCharge, 0)))).Taxes.Single().ExemptionCode);
        Assert.Equal((null, "Medical supplies"), InvoiceArithmetic.Reckon(exempt).Taxes.Select(t => (t.ExemptionCode, t.ExemptionReason)).Single());
        Assert.Equal((null, null), InvoiceArithmetic.Reckon(GivenInvoice.Content()).Taxes.Select(t => (t.ExemptionCode, t.ExemptionReason)).Single());
    }

    [Theory]
    [InlineData(178.03, 0.05, 0.02)]
    [InlineData(178.02, 0.05, -0.02)]
    [InlineData(178.05, 0.05, 0)]
    [InlineData(10.49, 1, -0.49)]
    [InlineData(10.50, 1, 0.50)]
    public void The_rounding_of_the_amount_payable_makes_it_a_round_one(decimal amount, decimal step, decimal rounding) =>
        Assert.Equal(rounding, InvoiceArithmetic.RoundingTo(amount, step));

    [Fact]
    public void A_charge_too_small_to_be_split_goes_whole_to_the_largest_part()
    {
        // Four equal parts of 0.02 would be three of 0.01 and one of -0.01.
        VatRate[] four = [GivenInvoice.Vat19, GivenInvoice.Vat7, new(VatCategory.Standard, 5), new(VatCategory.ZeroRated, 0)];
        var charges = InvoiceArithmetic.Reckon(GivenInvoice.Content([.. four.Select((r, i) => GivenInvoice.Line(i + 1, tax: r))]) with { Charges = [new(ChargeKind.Freight, 0.02m)] }).Charges;

        Assert.Equal(0.02m, Assert.Single(charges).Amount);
    }

    [Fact]
    public void The_sum_of_splits_is_exact_and_no_part_is_negative() => AContent.Sample(content =>
    {
        var figures = InvoiceArithmetic.Reckon(content);
        return figures.Charges.Sum(c => c.Effect) == content.Charges.Sum(c => c.Effect)
            && figures.Charges.All(c => c.Amount > 0 && c.Tax is not null);
    });

    [Fact]
    public void The_totals_keep_the_rules_of_EN_16931() => AContent.Sample(content =>
    {
        var figures = InvoiceArithmetic.Reckon(content);
        var t = figures.Totals;
        decimal[] amounts = [t.Lines, t.Allowances, t.Charges, t.Net, t.Tax, t.Gross, t.Payable, .. figures.LineNets, .. figures.Taxes.SelectMany(x => new[] { x.Taxable, x.Tax })];
        return t.Lines == figures.LineNets.Sum() // BR-CO-10
            && t.Allowances == content.Charges.Where(c => c.IsAllowance).Sum(c => c.Amount) // BR-CO-11
            && t.Charges == content.Charges.Where(c => !c.IsAllowance).Sum(c => c.Amount) // BR-CO-12
            && t.Net == t.Lines - t.Allowances + t.Charges // BR-CO-13
            && t.Tax == figures.Taxes.Sum(x => x.Tax) // BR-CO-14
            && t.Gross == t.Net + t.Tax // BR-CO-15
            && t.Payable == t.Gross - t.Prepaid + t.Rounding // BR-CO-16
            && figures.Taxes.All(x => x.Tax == InvoiceArithmetic.Round(x.Taxable * x.Rate.Percent / 100, content.Currency)) // BR-CO-17
            && figures.Taxes.All(x => x.Taxable == TaxableOf(x.Rate, content, figures)) // BR-S-08
            && figures.Taxes.Sum(x => x.Taxable) == t.Net
            && amounts.All(a => InvoiceArithmetic.Round(a, content.Currency) == a); // BR-DEC
    });

    private static decimal TaxableOf(VatRate rate, InvoiceContent content, InvoiceFigures figures) =>
        content.Lines.Zip(figures.LineNets).Where(l => l.First.Tax == rate).Sum(l => l.Second) + figures.Charges.Where(c => c.Tax == rate).Sum(c => c.Effect);
}
