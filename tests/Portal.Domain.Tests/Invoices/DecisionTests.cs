using Portal.Domain.Cases;
using Portal.Domain.Invoices;
using Portal.Domain.Invoices.Matching;

namespace Portal.Domain.Tests.Invoices;

public sealed class DecisionTests
{
    [Fact]
    public void A_dispute_names_amount_reason_and_what_to_do()
    {
        var invoice = GivenInvoice.In(InvoiceState.InProcess);

        invoice.Dispute(119, InvoiceReason.Price, InvoiceAction.ProvideInformation, " We agreed on 10.00 ", Given.Now, GivenInvoice.Clerk);

        Assert.Equal((InvoiceState.UnderQuery, "We agreed on 10.00", 119m), (invoice.State, invoice.Response!.Text, invoice.Response.Amount));
        Assert.Equal((Given.Now, null), (invoice.AnsweredAt, invoice.AnswerBy));
        Assert.Equal(new InvoiceDisputed(Given.Supplier, invoice.Id, "RE-1", 119), Assert.Single(invoice.Events));
        Assert.Equal(invoice.Response, invoice.History[^1].Response);
    }

    [Fact]
    public void A_dispute_without_what_it_needs_is_refused()
    {
        var invoice = GivenInvoice.In(InvoiceState.InProcess);

        Given.Refuses("invoice.action-missing", () => Dispute(1, InvoiceAction.None, "Why?"));
        Given.Refuses("invoice.reason-missing", () => Dispute(1, InvoiceAction.ProvideInformation, " "));
        Given.Refuses("invoice.amount-wrong", () => Dispute(0, InvoiceAction.ProvideInformation, "Why?"));
        Given.Refuses("invoice.amount-wrong", () => Dispute(1190.01m, InvoiceAction.ProvideInformation, "Why?"));
        Given.Refuses("invoice.amount-wrong", () => Dispute(1.001m, InvoiceAction.ProvideInformation, "Why?"));
        Assert.Equal((InvoiceState.InProcess, null), (invoice.State, invoice.Response));

        void Dispute(decimal amount, InvoiceAction action, string text) => invoice.Dispute(amount, InvoiceReason.Price, action, text, Given.Now, GivenInvoice.Clerk);
    }

    [Fact]
    public void The_suppliers_answer_brings_it_back_to_whoever_asked()
    {
        var invoice = GivenInvoice.In(InvoiceState.UnderQuery);
        Given.Refuses("invoice.explanation-missing", () => invoice.Explain("", Given.Now, Given.Keller));

        invoice.Explain("Alloy surcharge of October", Given.Now, Given.Keller);

        Assert.Equal((InvoiceState.InProcess, Given.Now), (invoice.State, invoice.ExplainedAt));
        Assert.Equal(InvoiceActor.Buyer, WhoActs.On(invoice.Standing, Given.Today));
        Assert.Equal(("Alloy surcharge of October", Given.Keller), invoice.History.Select(h => (h.Text, h.By)).Last());
        Assert.Equal(new DisputeAnswered(Given.Supplier, invoice.Id, "RE-1"), Assert.Single(invoice.Events));
    }

    [Fact]
    public void A_query_about_what_matching_found_ends_when_it_is_gone()
    {
        var invoice = GivenInvoice.In(InvoiceState.UnderQuery);

        invoice.Found();

        Assert.Equal((InvoiceState.Accepted, null), (invoice.State, invoice.Response));
    }

    [Fact]
    public void A_query_about_something_else_stands_until_a_person_lifts_it()
    {
        var invoice = GivenInvoice.Submitted().Found(GivenInvoice.Missing);
        invoice.Dispute(100, InvoiceReason.Legal, InvoiceAction.NewInvoice, "Your tax number is missing", Given.Now, GivenInvoice.Clerk);

        invoice.Found();
        Assert.Equal((InvoiceState.UnderQuery, MatchOutcome.Matched), (invoice.State, invoice.MatchOutcome));
        invoice.Explain("It is at the foot", Given.Now, Given.Keller);
        invoice.Found();
        Assert.Equal((InvoiceState.InProcess, InvoiceActor.AccountsPayable), (invoice.State, WhoActs.On(invoice.Standing, Given.Today)));
        Given.Refuses("invoice.nothing-to-accept", () => invoice.AcceptDeviations(CaseRole.Receiving, false, null, Given.Now, "Dock"));

        invoice.AcceptDeviations(null, false, null, Given.Now, GivenInvoice.Clerk);
        Assert.Equal((InvoiceState.Accepted, null), (invoice.State, invoice.Response));
    }

    [Fact]
    public void Who_accepts_what_the_query_is_about_lifts_it_and_nobody_else_does()
    {
        var invoice = GivenInvoice.Submitted().Found(GivenInvoice.PriceUp, new MatchFinding(MatchKind.TaxDiffers));
        invoice.Dispute(119, InvoiceReason.Price, InvoiceAction.CreditAmount, "Too high", Given.Now, Given.Buyer);

        invoice.AcceptDeviations(CaseRole.AccountsPayable, false, null, Given.Now, GivenInvoice.Clerk);
        Assert.Equal(InvoiceState.UnderQuery, invoice.State);

        invoice.AcceptDeviations(CaseRole.Buyer, false, null, Given.Now, Given.Buyer);
        Assert.Equal(InvoiceState.Accepted, invoice.State);
    }

    [Fact]
    public void A_credit_note_that_was_asked_for_lets_the_rest_through()
    {
        var invoice = GivenInvoice.In(InvoiceState.ConditionallyAccepted);
        Assert.Equal((119m, InvoiceAction.CreditAmount), (invoice.CreditDue, invoice.Response!.Action));

        invoice.WithCredit(GivenInvoice.Line(quantity: 5));
        Assert.Equal((InvoiceState.ConditionallyAccepted, 59.50m, 59.50m), (invoice.State, invoice.CreditDue, invoice.Credited));

        invoice.WithCredit(GivenInvoice.Line(quantity: 5));
        Assert.Equal((InvoiceState.Accepted, null, 119m, 1071m), (invoice.State, invoice.CreditDue, invoice.Credited, invoice.Due));
        Assert.Equal(2, invoice.Credits.Count);
        Assert.Single(invoice.Events.OfType<InvoiceAccepted>());
        Assert.Equal(2, invoice.Events.OfType<InvoiceCredited>().Count());
    }

    [Fact]
    public void Asking_for_credit_needs_an_amount_a_reason_and_an_invoice()
    {
        var invoice = GivenInvoice.In(InvoiceState.InProcess);
        var credit = GivenInvoice.Draft(GivenInvoice.Credit(invoice)).Submit(invoice.AsCreditable(0)).Found(new MatchFinding(MatchKind.CreditPriceDiffers));

        Given.Refuses("invoice.action-missing", () => Ask(invoice, 1, InvoiceAction.ProvideInformation, "Too much"));
        Given.Refuses("invoice.reason-missing", () => Ask(invoice, 1, InvoiceAction.CreditPartly, ""));
        Given.Refuses("invoice.amount-wrong", () => Ask(invoice, 1190.01m, InvoiceAction.CreditFully, "All of it"));
        Given.Refuses("credit.of-a-credit", () => Ask(credit, 1, InvoiceAction.CreditPartly, "Too much"));
        Ask(invoice, 1190, InvoiceAction.CreditFully, "All of it");
        Assert.Equal(new CreditNoteRequested(Given.Supplier, invoice.Id, "RE-1", 1190), Assert.Single(invoice.Events));

        static void Ask(Invoice of, decimal amount, InvoiceAction action, string text) => of.RequestCredit(amount, InvoiceReason.Price, action, text, Given.Now, GivenInvoice.Clerk);
    }

    [Fact]
    public void A_credit_note_is_taken_once_and_only_for_its_own_invoice_when_accepted()
    {
        var (invoice, other) = (GivenInvoice.In(InvoiceState.InProcess), GivenInvoice.In(InvoiceState.InProcess));
        var credit = GivenInvoice.Draft(GivenInvoice.Credit(invoice, GivenInvoice.Line(quantity: 1))).Submit(invoice.AsCreditable(0));
        Given.Refuses("credit.not-for-this", () => invoice.TakeCredit(credit, Given.Now));
        credit.Found();
        Given.Refuses("credit.not-for-this", () => other.TakeCredit(credit, Given.Now));
        Given.Refuses("credit.not-for-this", () => invoice.TakeCredit(other, Given.Now));

        invoice.TakeCredit(credit, Given.Now);
        invoice.TakeCredit(credit, Given.Now);

        Assert.Equal((11.90m, 1, InvoiceState.InProcess), (invoice.Credited, invoice.Credits.Count, invoice.State));
    }

    [Fact]
    public void An_invoice_credited_in_full_is_settled()
    {
        var invoice = GivenInvoice.In(InvoiceState.UnderQuery).WithCredit();

        Assert.Equal((InvoiceState.Accepted, 0m), (invoice.State, invoice.Due));
        Assert.Equal((PaymentChance.No, 0m), (PaymentOutlook.Of(invoice.Standing, Given.Today).Chance, PaymentOutlook.Of(invoice.Standing, Given.Today).Amount));
    }

    [Fact]
    public void A_rejection_says_why_and_frees_what_was_billed()
    {
        var invoice = GivenInvoice.In(InvoiceState.InProcess);
        Given.Refuses("invoice.reason-missing", () => invoice.Reject([], InvoiceAction.NewInvoice, "No", Given.Now, GivenInvoice.Clerk));
        Given.Refuses("invoice.reason-missing", () => invoice.Reject([InvoiceReason.Price], InvoiceAction.NewInvoice, " ", Given.Now, GivenInvoice.Clerk));

        invoice.Reject([InvoiceReason.Price, InvoiceReason.Price, InvoiceReason.Legal], InvoiceAction.NewInvoice, "Price and tax number", Given.Now, GivenInvoice.Clerk);

        Assert.Equal((InvoiceState.Rejected, null, false), (invoice.State, invoice.OpenNumber, invoice.Counts));
        Assert.Equal([InvoiceReason.Price, InvoiceReason.Legal], invoice.Response!.Reasons);
        Assert.Equal(new InvoiceRejected(Given.Supplier, invoice.Id, "RE-1"), Assert.Single(invoice.Events));
    }
}
