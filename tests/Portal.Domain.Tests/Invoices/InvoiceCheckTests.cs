using Portal.Domain.Invoices;

namespace Portal.Domain.Tests.Invoices;

public sealed class InvoiceCheckTests
{
    private static readonly InvoiceContent Right = GivenInvoice.Content();

    private static readonly InvoiceContent Credit = Right with { Kind = InvoiceKind.CreditNote, CorrectsId = GivenInvoice.Order };

    public static TheoryData<string, Func<InvoiceContent>> Wrong { get; } = new()
    {
        { "invoice.number-missing", () => Right with { Number = " - " } },
        { "invoice.currency-missing", () => Right with { Currency = "" } },
        { "invoice.issued-in-future", () => Right with { IssuedOn = Given.In(1) } },
        { "invoice.due-before-issue", () => Right with { DueOn = Given.In(-1) } },
        { "invoice.terms-missing", () => Right with { DueOn = null, PaymentTerms = "" } },
        { "credit.invoice-missing", () => Right with { Kind = InvoiceKind.CreditNote } },
        { "invoice.corrects-nothing", () => Right with { CorrectsId = GivenInvoice.Order } },
        { "invoice.no-lines", () => Right with { Lines = [] } },
        { "invoice.line-number-twice", () => Right with { Lines = [GivenInvoice.Line(), GivenInvoice.Line()] } },
        { "invoice.prepaid-wrong", () => Right with { Prepaid = -1 } },
        { "invoice.prepaid-wrong", () => Right with { Prepaid = 0.001m } },
        { "invoice.rounding-decimals", () => Right with { Rounding = 0.001m } },
        { "invoice.tax-mixed", () => Right with { Lines = [GivenInvoice.Line(), GivenInvoice.Line(2, tax: new(VatCategory.NotSubject, 0))] } },
        { "invoice.tax-mixed", () => Right with { Charges = [new(ChargeKind.Freight, 5, new(VatCategory.NotSubject, 0))] } },
        { "invoice.exemption-missing", () => Right with { Lines = [GivenInvoice.Line(tax: new(VatCategory.Exempt, 0))] } },
        { "invoice.delivery-day-missing", () => Right with { Lines = [GivenInvoice.Line(tax: new(VatCategory.IntraCommunity, 0))] } },
        { "invoice.charge-amount", () => Right with { Charges = [new(ChargeKind.Freight, 0, GivenInvoice.Vat19)] } },
        { "invoice.charge-amount", () => Right with { Charges = [new(ChargeKind.Freight, 1.005m, GivenInvoice.Vat19)] } },
        { "invoice.charge-tax", () => Right with { Charges = [new(ChargeKind.Freight, 5, new(VatCategory.Standard, 0))] } },
        { "invoice.total-negative", () => Right with { Prepaid = 1190.01m } },
        { "invoice.line-without-order", () => Right with { Lines = [GivenInvoice.Line() with { OrderId = Guid.Empty }] } },
        { "invoice.line-without-order", () => Right with { Lines = [GivenInvoice.Line(erpLine: "")] } },
        { "invoice.quantity-zero", () => Right with { Lines = [GivenInvoice.Line(quantity: 0)] } },
        { "invoice.quantity-zero", () => Right with { Lines = [GivenInvoice.Line(quantity: -1)] } },
        { "invoice.price-negative", () => Right with { Lines = [GivenInvoice.Line(price: -0.01m)] } },
        { "invoice.price-base-zero", () => Right with { Lines = [GivenInvoice.Line(per: 0)] } },
        { "invoice.unit-missing", () => Right with { Lines = [GivenInvoice.Line() with { Unit = "" }] } },
        { "invoice.tax-rate", () => Right with { Lines = [GivenInvoice.Line(tax: new(VatCategory.Standard, 0))] } },
        { "invoice.line-charge-amount", () => Right with { Lines = [GivenInvoice.Line(charges: new LineCharge(ChargeKind.Packing, -1))] } },
        { "invoice.line-negative", () => Right with { Lines = [GivenInvoice.Line(charges: new LineCharge(ChargeKind.Other, 1000.01m, IsAllowance: true))] } },
        { "invoice.amount-only", () => Right with { Lines = [GivenInvoice.Line() with { AmountOnly = true }] } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_is_said_and_refused(string code, Func<InvoiceContent> content)
    {
        var problem = Assert.Single(InvoiceCheck.Of(content(), Given.Today));

        Assert.Equal(code, problem.Code);
        Given.Refuses(code, () => GivenInvoice.Draft(content()).Submit());
    }

    public static TheoryData<string, Func<InvoiceContent>> Fine { get; } = new()
    {
        { "as it is", () => Right },
        { "due day without terms", () => Right with { PaymentTerms = "" } },
        { "terms without a due day", () => Right with { DueOn = null } },
        { "a credit note without either", () => Credit with { DueOn = null, PaymentTerms = "" } },
        { "money back without a quantity", () => Credit with { Lines = [GivenInvoice.Line() with { AmountOnly = true }] } },
        { "free of charge", () => Right with { Lines = [GivenInvoice.Line(price: 0)] } },
        { "nothing left to pay", () => Right with { Prepaid = 1190 } },
        { "exempt with a reason", () => Right with { Lines = [GivenInvoice.Line(tax: new(VatCategory.Exempt, 0))], ExemptionReason = "Medical supplies" } },
        { "within the EU with the day of delivery", () => Right with { Lines = [GivenInvoice.Line(tax: new(VatCategory.IntraCommunity, 0))], DeliveredOn = Given.In(-2) } },
        { "two lines on one order line", () => Right with { Lines = [GivenInvoice.Line(), GivenInvoice.Line(2)] } },
    };

    [Theory]
    [MemberData(nameof(Fine))]
    public void What_is_right_passes(string what, Func<InvoiceContent> content)
    {
        Assert.NotEmpty(what);
        Assert.Empty(InvoiceCheck.Of(content(), Given.Today));
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once_with_its_line()
    {
        var problems = InvoiceCheck.Of(Right with { Number = "", Lines = [GivenInvoice.Line(1, quantity: 0), GivenInvoice.Line(2, price: -1)] }, Given.Today);

        Assert.Equal([("invoice.number-missing", null), ("invoice.quantity-zero", 1), ("invoice.price-negative", 2)], problems.Select(p => (p.Code, p.Line)));
    }
}
