using Portal.Domain.Invoices;

namespace Portal.Domain.Tests.Invoices;

public sealed class PaymentTests
{
    private static readonly InvoicePayment Half = new(595, Given.In(29), "PAY-7");

    [Fact]
    public void Posting_is_told_once()
    {
        var invoice = GivenInvoice.In(InvoiceState.Accepted);

        invoice.MarkPosted("5100000001", Given.Now);
        invoice.MarkPosted("5100000001", Given.Now.AddHours(1));

        Assert.Equal(("5100000001", Given.Now), (invoice.ErpDocument, invoice.PostedAt));
        Assert.Equal(new InvoicePosted(Given.Supplier, invoice.Id, "RE-1", "5100000001"), Assert.Single(invoice.Events));
        Given.Refuses("invoice.posted-already", () => invoice.MarkPosted("5100000002", Given.Now));
    }

    [Fact]
    public void A_payment_goes_from_planned_by_part_to_paid()
    {
        var invoice = GivenInvoice.In(InvoiceState.Accepted);

        invoice.TakePayment(new(Given.In(29), []), Given.Now);
        Assert.Equal((PaymentState.Scheduled, InvoiceState.Accepted, Given.In(29)), (invoice.Payment, invoice.State, invoice.ScheduledOn));

        invoice.TakePayment(new(Given.In(36), [Half]), Given.Now);
        Assert.Equal((PaymentState.PartPaid, InvoiceState.Accepted, 595m, null), (invoice.Payment, invoice.State, invoice.PaidAmount, invoice.PaidOn));

        invoice.TakePayment(new(null, [Half, new(595, Given.In(36), "PAY-8")]), Given.Now);
        Assert.Equal((PaymentState.Paid, InvoiceState.Paid, 1190m, Given.In(36)), (invoice.Payment, invoice.State, invoice.PaidAmount, invoice.PaidOn));
        Assert.Equal(["PAY-7", "PAY-8"], invoice.Payments.Select(p => p.Reference));
        Assert.Equal([PaymentState.Scheduled, PaymentState.PartPaid, PaymentState.Paid], invoice.Events.OfType<PaymentChanged>().Select(e => e.Payment));
        Assert.Equal("PAY-8", invoice.History[^1].Text);
    }

    [Fact]
    public void The_same_news_twice_changes_nothing()
    {
        var invoice = GivenInvoice.In(InvoiceState.Accepted);
        invoice.TakePayment(new(Given.In(29), [Half]), Given.Now);

        invoice.TakePayment(new(Given.In(29), [Half]), Given.Now);

        Assert.Single(invoice.Events);
    }

    [Fact]
    public void What_the_ERP_has_cleared_is_paid_with_less_money_too()
    {
        var invoice = GivenInvoice.In(InvoiceState.Accepted);

        invoice.TakePayment(new(null, [new(1166.20m, Given.In(10), "PAY-9")], Given.In(11)), Given.Now);

        Assert.Equal((InvoiceState.Paid, 1166.20m, Given.In(11)), (invoice.State, invoice.PaidAmount, invoice.PaidOn));
    }

    [Fact]
    public void What_was_credited_has_not_to_be_paid()
    {
        var invoice = GivenInvoice.In(InvoiceState.Accepted).WithCredit(GivenInvoice.Line(quantity: 50));

        invoice.TakePayment(new(null, [Half]), Given.Now);

        Assert.Equal((InvoiceState.Paid, 595m), (invoice.State, invoice.Due));
    }

    [Fact]
    public void A_payment_that_was_taken_back_makes_it_unpaid_again()
    {
        var invoice = GivenInvoice.In(InvoiceState.Paid);

        invoice.TakePayment(new(null, []), Given.Now);

        Assert.Equal((InvoiceState.Accepted, PaymentState.None, 0m, null), (invoice.State, invoice.Payment, invoice.PaidAmount, invoice.PaidOn));
    }

    [Fact]
    public void The_number_in_the_ERP_may_come_after_the_payment()
    {
        var invoice = GivenInvoice.In(InvoiceState.Paid);

        invoice.MarkPosted("5100000001", Given.Now);

        Assert.Equal((InvoiceState.Paid, "5100000001"), (invoice.State, invoice.ErpDocument));
    }
}
