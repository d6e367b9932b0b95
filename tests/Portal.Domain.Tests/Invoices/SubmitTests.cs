using Portal.Domain.Invoices;

namespace Portal.Domain.Tests.Invoices;

public sealed class SubmitTests
{
    [Fact]
    public void A_draft_is_reckoned_as_it_is_written_and_counts_for_nothing()
    {
        var draft = GivenInvoice.Draft(GivenInvoice.Content() with { Number = " RE-001 " });
        draft.Change(draft.Content with { Lines = [GivenInvoice.Line(), GivenInvoice.Line(2, 50)] });

        Assert.Equal(("RE-001", "RE1", 1785m, 1785m), (draft.Number, draft.NumberKey, draft.Gross, draft.Payable));
        Assert.Equal([1000m, 500m], draft.Lines.Select(l => l.Net));
        Assert.False(draft.Counts);
        Assert.Empty(draft.Billed());
        Assert.Null(draft.OpenNumber);
        Assert.Empty(draft.Events);
    }

    [Fact]
    public void Submitting_takes_the_number_and_tells()
    {
        var invoice = GivenInvoice.Draft().Submit();

        Assert.Equal((InvoiceState.Received, "Invoice:RE1", 1, Given.Now, Given.In(3)), (invoice.State, invoice.OpenNumber, invoice.Submission, invoice.SubmittedAt, invoice.AnswerBy));
        Assert.Equal(new InvoiceSubmitted(Given.Supplier, invoice.Id, "RE-1", InvoiceKind.Invoice, 1), Assert.Single(invoice.Events));
        Assert.Equal((InvoiceEntryKind.Submitted, InvoiceState.Received, Given.Keller), invoice.History.Select(h => (h.Kind, h.State, h.By)).Single());
        Assert.Equal((GivenInvoice.Key, 100m, 1000m, false), invoice.Billed().Select(b => (b.Key, b.Part.Quantity, b.Part.Net, b.Part.Settled)).Single());
    }

    [Theory]
    [InlineData("RE-1")]
    [InlineData("re 001")]
    [InlineData("RE/0001")]
    public void The_same_number_is_refused_however_it_is_written(string number)
    {
        var first = GivenInvoice.Submitted(GivenInvoice.Content() with { Number = number });

        Given.Refuses("invoice.duplicate-number", () => GivenInvoice.Draft().Submit(null, first.AsKnown()));
    }

    [Fact]
    public void A_credit_note_may_have_the_number_of_an_invoice_and_no_document_is_its_own_duplicate()
    {
        var invoice = GivenInvoice.Submitted();
        var credit = GivenInvoice.Draft(GivenInvoice.Credit(invoice) with { Number = "RE-1" });

        credit.Submit(invoice.AsCreditable(0), invoice.AsKnown(), credit.AsKnown());

        Assert.Equal("CreditNote:RE1", credit.OpenNumber);
    }

    [Fact]
    public void A_credit_note_takes_back_no_more_than_is_left_of_its_invoice()
    {
        var invoice = GivenInvoice.Submitted();

        // 600 of 1,190 are credited already: 590 are left.
        Given.Refuses("credit.more-than-invoiced", () => Credit(GivenInvoice.Line(price: 4.96m)));
        Assert.Equal(590.24m, InvoiceArithmetic.Reckon(GivenInvoice.Content(GivenInvoice.Line(price: 4.96m))).Totals.Gross);
        Credit(GivenInvoice.Line(price: 4.95m));

        void Credit(InvoiceLineContent line) => GivenInvoice.Draft(GivenInvoice.Credit(invoice, line)).Submit(invoice.AsCreditable(600));
    }

    [Fact]
    public void A_credit_note_needs_an_invoice_that_counts_in_its_own_currency()
    {
        var invoice = GivenInvoice.Submitted();
        var right = invoice.AsCreditable(0);

        Given.Refuses("credit.no-such-invoice", () => Credit(null));
        Given.Refuses("credit.no-such-invoice", () => Credit(right with { InvoiceId = Guid.CreateVersion7() }));
        Given.Refuses("credit.no-such-invoice", () => Credit(right with { State = InvoiceState.Rejected }));
        Given.Refuses("credit.no-such-invoice", () => Credit(right with { State = InvoiceState.Draft }));
        Given.Refuses("credit.currency", () => Credit(right with { Currency = "USD" }));
        Credit(right);

        void Credit(Creditable? corrected) => GivenInvoice.Draft(GivenInvoice.Credit(invoice)).Submit(corrected);
    }

    [Fact]
    public void A_rejected_invoice_comes_again_under_its_number_and_keeps_its_history()
    {
        var invoice = GivenInvoice.In(InvoiceState.Rejected);
        Assert.Null(invoice.OpenNumber);
        Assert.Empty(invoice.Billed());
        var later = Given.Now.AddDays(1);

        invoice.Resubmit(GivenInvoice.Content(GivenInvoice.Line(quantity: 90)) with { Number = "re 1" }, [], null, Given.In(1), Given.In(4), later, Given.Keller);

        Assert.Equal((InvoiceState.Received, 2, later, "Invoice:RE1", null), (invoice.State, invoice.Submission, invoice.SubmittedAt, invoice.OpenNumber, invoice.Response));
        Assert.Equal([900m], invoice.Lines.Select(l => l.Net));
        var former = Assert.Single(invoice.Versions);
        Assert.Equal((1, Given.Now, 100m, "Not our order"), (former.Submission, former.SubmittedAt, former.Content.Lines[0].Quantity, former.Response.Text));
        Assert.Equal([InvoiceEntryKind.Submitted, InvoiceEntryKind.Rejected, InvoiceEntryKind.Resubmitted], invoice.History.Select(h => h.Kind));
        Assert.Equal([1, 1, 2], invoice.History.Select(h => h.Submission));
        Assert.Equal(new InvoiceSubmitted(Given.Supplier, invoice.Id, "re 1", InvoiceKind.Invoice, 2), Assert.Single(invoice.Events));
    }

    [Fact]
    public void What_was_accepted_and_matched_before_a_rejection_is_forgotten()
    {
        var invoice = GivenInvoice.Submitted().Found(GivenInvoice.PriceUp, GivenInvoice.Missing);
        invoice.AcceptDeviations(Domain.Cases.CaseRole.Buyer, false, null, Given.Now, Given.Buyer);
        invoice.Reject([InvoiceReason.Legal], InvoiceAction.NewInvoice, "No tax number", Given.Now, GivenInvoice.Clerk);

        invoice.Resubmit(invoice.Content, [], null, Given.Today, Given.In(3), Given.Now, Given.Keller);

        Assert.Empty(invoice.AcceptedFindings);
        Assert.Equal((null, null, null, null), (invoice.Match, invoice.MatchOutcome, invoice.MatchOwner, invoice.MatchKind));
    }

    [Fact]
    public void Under_another_number_it_is_another_document()
    {
        var invoice = GivenInvoice.In(InvoiceState.Rejected);

        Given.Refuses("invoice.number-changed", () => Resubmit(invoice.Content with { Number = "RE-2" }));
        Given.Refuses("invoice.number-changed", () => Resubmit(GivenInvoice.Credit(invoice) with { Number = "RE-1" }));
        Given.Refuses("invoice.no-lines", () => Resubmit(invoice.Content with { Lines = [] }));
        Given.Refuses("invoice.duplicate-number", () => invoice.Resubmit(invoice.Content, [GivenInvoice.Submitted().AsKnown()], null, Given.Today, Given.In(3), Given.Now, Given.Keller));
        Assert.Equal((InvoiceState.Rejected, 1), (invoice.State, invoice.Submission));
        Assert.Empty(invoice.Versions);

        void Resubmit(InvoiceContent content) => invoice.Resubmit(content, [], null, Given.Today, Given.In(3), Given.Now, Given.Keller);
    }

    [Fact]
    public void A_draft_that_is_given_up_leaves_nothing_behind()
    {
        var draft = GivenInvoice.Draft();

        draft.Cancel(Given.Now, Given.Keller);

        Assert.Equal((InvoiceState.Cancelled, null), (draft.State, draft.OpenNumber));
        Assert.Equal(new InvoiceCancelled(Given.Supplier, draft.Id, "RE-1"), Assert.Single(draft.Events));
    }

    [Fact]
    public void A_credit_note_bills_less_and_money_alone_takes_no_quantity_back()
    {
        var invoice = GivenInvoice.Submitted();
        var credit = GivenInvoice.Draft(GivenInvoice.Credit(invoice, GivenInvoice.Line(1, 10), GivenInvoice.Line(2, 5, 1) with { AmountOnly = true })).Submit(invoice.AsCreditable(0));

        Assert.Equal([(-10m, -100m), (0m, -5m)], credit.Billed().Select(b => (b.Part.Quantity, b.Part.Net)));
        Assert.All(credit.Billed(), b => Assert.Equal(invoice.Id, b.Part.CorrectsId));
    }
}
