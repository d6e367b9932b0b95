using Portal.Domain.Invoices;
using Portal.Domain.Kernel;

namespace Portal.Domain.Tests.Invoices;

/// <summary>Every act in every state: it works, or it is refused and nothing has changed.</summary>
public sealed class StateTests
{
    private static readonly InvoiceState[] Open = [InvoiceState.InProcess, InvoiceState.UnderQuery, InvoiceState.ConditionallyAccepted];

    private static readonly Dictionary<string, (InvoiceState[] In, Action<Invoice> Do)> Acts = new(StringComparer.Ordinal)
    {
        ["change"] = ([InvoiceState.Draft], i => i.Change(i.Content)),
        ["submit"] = ([InvoiceState.Draft], i => i.Submit()),
        ["cancel"] = ([InvoiceState.Draft], i => i.Cancel(Given.Now, Given.Keller)),
        ["match"] = ([InvoiceState.Received, .. Open], i => i.Found(GivenInvoice.Missing)),
        ["accept"] = (Open, i => i.AcceptDeviations(null, false, null, Given.Now, GivenInvoice.Clerk)),
        ["dispute"] = ([InvoiceState.InProcess, InvoiceState.UnderQuery], i => i.Dispute(1, InvoiceReason.Price, InvoiceAction.ProvideInformation, "Why?", Given.Now, GivenInvoice.Clerk)),
        ["explain"] = ([InvoiceState.UnderQuery], i => i.Explain("As agreed", Given.Now, Given.Keller)),
        ["request credit"] = ([InvoiceState.InProcess, InvoiceState.UnderQuery], i => i.RequestCredit(1, InvoiceReason.Price, InvoiceAction.CreditAmount, "Too much", Given.Now, GivenInvoice.Clerk)),
        ["reject"] = ([InvoiceState.Received, .. Open], i => i.Reject([InvoiceReason.Other], InvoiceAction.None, "No", Given.Now, GivenInvoice.Clerk)),
        ["resubmit"] = ([InvoiceState.Rejected], i => i.Resubmit(i.Content, [], null, Given.Today, Given.In(3), Given.Now, Given.Keller)),
        ["credit"] = ([InvoiceState.Received, .. Open, InvoiceState.Accepted, InvoiceState.Paid], i => i.TakeCredit(AcceptedCreditOf(i), Given.Now)),
        ["post"] = ([InvoiceState.Accepted, InvoiceState.Paid], i => i.MarkPosted("5100000001", Given.Now)),
        ["pay"] = ([InvoiceState.Accepted, InvoiceState.Paid], i => i.TakePayment(new(Given.In(20), []), Given.Now)),
    };

    public static TheoryData<string, InvoiceState> Everything { get; } = new(Acts.Keys.SelectMany(act => Enum.GetValues<InvoiceState>().Select(state => (act, state))));

    [Theory]
    [MemberData(nameof(Everything))]
    public void An_act_works_where_it_may_and_changes_nothing_elsewhere(string act, InvoiceState state)
    {
        var invoice = GivenInvoice.In(state);
        var (states, perform) = Acts[act];
        var before = (invoice.State, invoice.History.Count, invoice.Submission, invoice.Credited);
        if (states.Contains(state))
        {
            perform(invoice);
            return;
        }

        Assert.Equal("invoice.moved-on", Assert.Throws<RuleBroken>(() => perform(invoice)).Code);
        Assert.Equal(before, (invoice.State, invoice.History.Count, invoice.Submission, invoice.Credited));
        Assert.Empty(invoice.Events);
    }

    private static Invoice AcceptedCreditOf(Invoice invoice) =>
        GivenInvoice.Draft(GivenInvoice.Credit(invoice, GivenInvoice.Line(quantity: 1))).Submit(new Creditable(invoice.Id, invoice.Number, InvoiceState.Received, "EUR", invoice.Gross, 0)).Found();
}
