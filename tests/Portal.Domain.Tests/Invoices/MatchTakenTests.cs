using Portal.Domain.Cases;
using Portal.Domain.Invoices;
using Portal.Domain.Invoices.Matching;

namespace Portal.Domain.Tests.Invoices;

public sealed class MatchTakenTests
{
    [Fact]
    public void What_matches_is_accepted_at_once()
    {
        var invoice = GivenInvoice.Submitted().Found();

        Assert.Equal((InvoiceState.Accepted, MatchOutcome.Matched, null, Given.Now), (invoice.State, invoice.MatchOutcome, invoice.AnswerBy, invoice.AnsweredAt));
        Assert.Equal([new InvoiceMatched(Given.Supplier, invoice.Id, "RE-1", MatchOutcome.Matched), new InvoiceAccepted(Given.Supplier, invoice.Id, "RE-1", InvoiceKind.Invoice)], invoice.Events);
        Assert.True(invoice.Billed().Single().Part.Settled);
    }

    [Fact]
    public void What_waits_is_in_process_and_goes_on_by_itself()
    {
        var invoice = GivenInvoice.Submitted().Found(GivenInvoice.Missing);
        Assert.Equal((InvoiceState.InProcess, MatchOutcome.Waiting, CaseRole.Receiving, MatchKind.NotReceived), (invoice.State, invoice.MatchOutcome, invoice.MatchOwner, invoice.MatchKind));
        Assert.Null(invoice.AnsweredAt);

        invoice.Found();

        Assert.Equal((InvoiceState.Accepted, null, null), (invoice.State, invoice.MatchOwner, invoice.MatchKind));
    }

    [Fact]
    public void Matching_again_with_the_same_result_tells_nothing_new()
    {
        var invoice = GivenInvoice.Submitted().Found(GivenInvoice.PriceUp);
        invoice.ClearEvents();

        invoice.TakeMatch(GivenInvoice.Result(GivenInvoice.PriceUp), Given.Now.AddHours(1));

        Assert.Empty(invoice.Events);
        Assert.Equal(Given.Now.AddHours(1), invoice.MatchedAt);
        Assert.Equal([InvoiceEntryKind.Submitted, InvoiceEntryKind.Matched], invoice.History.Select(h => h.Kind));
    }

    [Fact]
    public void A_mismatch_comes_before_what_only_waits()
    {
        var invoice = GivenInvoice.Submitted().Found(GivenInvoice.Missing, GivenInvoice.PriceUp);

        Assert.Equal((MatchOutcome.Mismatch, CaseRole.Buyer, MatchKind.PriceUp), (invoice.MatchOutcome, invoice.MatchOwner, invoice.MatchKind));
        Assert.Equal([CaseRole.Buyer, CaseRole.Receiving], invoice.Match!.Owners);
        Assert.Equal([InvoiceReason.Delivery, InvoiceReason.Price], invoice.Match.Reasons);
        Assert.True(invoice.Match.IsWaiting);
    }

    [Fact]
    public void Accepting_a_price_does_not_pay_for_what_has_not_come()
    {
        var invoice = GivenInvoice.Submitted().Found(GivenInvoice.Missing, GivenInvoice.PriceUp);

        invoice.AcceptDeviations(null, false, "Agreed by phone", Given.Now, Given.Buyer);

        Assert.Equal((InvoiceState.InProcess, MatchOutcome.Waiting, CaseRole.Receiving), (invoice.State, invoice.MatchOutcome, invoice.MatchOwner));
        Assert.True(invoice.Billed().Single().Part.PriceAccepted);
        invoice.Found(GivenInvoice.PriceUp);
        Assert.Equal(InvoiceState.Accepted, invoice.State);
        Assert.Equal("Agreed by phone", invoice.History.Single(h => h.Kind is InvoiceEntryKind.DeviationAccepted).Text);
    }

    [Fact]
    public void Everybody_accepts_what_is_theirs()
    {
        var invoice = GivenInvoice.Submitted().Found(GivenInvoice.PriceUp, new MatchFinding(MatchKind.TaxDiffers, Expected: 19, Actual: 7, Text: "Standard"));

        invoice.AcceptDeviations(CaseRole.Buyer, false, null, Given.Now, Given.Buyer);
        Assert.Equal((InvoiceState.InProcess, CaseRole.AccountsPayable), (invoice.State, invoice.MatchOwner));
        Given.Refuses("invoice.nothing-to-accept", () => invoice.AcceptDeviations(CaseRole.Buyer, false, null, Given.Now, Given.Buyer));

        invoice.AcceptDeviations(CaseRole.AccountsPayable, false, null, Given.Now, GivenInvoice.Clerk);
        Assert.Equal(InvoiceState.Accepted, invoice.State);
    }

    [Fact]
    public void What_was_accepted_covers_no_more_than_that()
    {
        var invoice = GivenInvoice.Submitted().Found(GivenInvoice.Missing, GivenInvoice.PriceUp);
        invoice.AcceptDeviations(null, false, null, Given.Now, Given.Buyer);

        // The order's price went down meanwhile: the difference is another one.
        invoice.Found(GivenInvoice.PriceUp with { Expected = 9 });

        Assert.Equal((InvoiceState.InProcess, MatchOutcome.Mismatch), (invoice.State, invoice.MatchOutcome));
    }

    [Fact]
    public void Paying_without_a_receipt_is_a_decision_of_its_own()
    {
        var invoice = GivenInvoice.Submitted().Found(GivenInvoice.Missing);
        Given.Refuses("invoice.nothing-to-accept", () => invoice.AcceptDeviations(null, false, null, Given.Now, GivenInvoice.Clerk));

        invoice.AcceptDeviations(null, true, null, Given.Now, GivenInvoice.Clerk);

        Assert.Equal(InvoiceState.Accepted, invoice.State);
    }

    [Fact]
    public void Who_pays_for_what_has_not_come_at_all_pays_also_when_a_part_has()
    {
        var accepted = new AcceptedFinding(1, GivenInvoice.Missing, GivenInvoice.Clerk, Given.Now);

        Assert.True(accepted.Covers(1, new(MatchKind.ReceivedShort, true, 40, 100)));
        Assert.False(accepted.Covers(2, new(MatchKind.ReceivedShort, true, 40, 100)));
        Assert.False(accepted.Covers(1, new(MatchKind.ReceivedShort, true, 40, 150)));
        Assert.False(accepted.Covers(1, new(MatchKind.NotAccepted, false, 40, 100)));
    }

    [Theory]
    [InlineData(MatchKind.UnknownOrderLine)]
    [InlineData(MatchKind.CurrencyDiffers)]
    [InlineData(MatchKind.UnitDiffers)]
    [InlineData(MatchKind.NotInvoiced)]
    [InlineData(MatchKind.CreditQuantityUp)]
    [InlineData(MatchKind.CreditAmountUp)]
    [InlineData(MatchKind.DuplicateNumber)]
    public void What_could_not_be_compared_can_not_be_accepted(MatchKind kind)
    {
        var invoice = GivenInvoice.Submitted().Found(new MatchFinding(kind), GivenInvoice.PriceUp);

        Given.Refuses("invoice.cannot-accept", () => invoice.AcceptDeviations(null, true, null, Given.Now, GivenInvoice.Clerk));
        Assert.Empty(invoice.AcceptedFindings);
    }
}
