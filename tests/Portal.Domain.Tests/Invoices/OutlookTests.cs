using Portal.Domain.Cases;
using Portal.Domain.Invoices;
using Portal.Domain.Invoices.Matching;

namespace Portal.Domain.Tests.Invoices;

/// <summary>Who must act, and whether and when it will be paid, in every state.</summary>
public sealed class OutlookTests
{
    private static readonly InvoiceStanding Sent = new(InvoiceKind.Invoice, InvoiceState.Received, "EUR", 1190) { DueOn = GivenInvoice.DueOn };
    private static readonly InvoiceStanding Waiting = Sent with { State = InvoiceState.InProcess, MatchOutcome = MatchOutcome.Waiting, MatchOwner = CaseRole.Receiving, MatchKind = MatchKind.NotReceived };
    private static readonly InvoiceStanding Differs = Waiting with { MatchOutcome = MatchOutcome.Mismatch, MatchOwner = CaseRole.Buyer, MatchKind = MatchKind.PriceUp };
    private static readonly InvoiceStanding Queried = Differs with { State = InvoiceState.UnderQuery, Action = InvoiceAction.ProvideInformation, Objected = 119 };
    private static readonly InvoiceStanding Accepted = Sent with { State = InvoiceState.Accepted, MatchOutcome = MatchOutcome.Matched };
    private static readonly InvoiceStanding Posted = Accepted with { IsPosted = true };
    private static readonly InvoiceStanding Paid = Posted with { State = InvoiceState.Paid, Payment = PaymentState.Paid, Paid = 1190, PaidOn = Given.In(29) };
    private static readonly InvoiceStanding Credit = Sent with { Kind = InvoiceKind.CreditNote };

    private static readonly Dictionary<string, (InvoiceStanding Standing, InvoiceActor Acts, PaymentChance Chance, decimal Amount, int? InDays, PaymentWait For)> Cases = new(StringComparer.Ordinal)
    {
        ["draft"] = (Sent with { State = InvoiceState.Draft }, InvoiceActor.Supplier, PaymentChance.NotYet, 1190, null, PaymentWait.Submission),
        ["cancelled"] = (Sent with { State = InvoiceState.Cancelled }, InvoiceActor.Nobody, PaymentChance.No, 0, null, PaymentWait.Nothing),
        ["received"] = (Sent, InvoiceActor.Portal, PaymentChance.NotYet, 1190, 30, PaymentWait.Match),
        ["waits for a receipt"] = (Waiting, InvoiceActor.Receiving, PaymentChance.NotYet, 1190, 30, PaymentWait.Receipt),
        ["waits for a release"] = (Waiting with { MatchOwner = CaseRole.Buyer, MatchKind = MatchKind.OnQualityHold }, InvoiceActor.Buyer, PaymentChance.NotYet, 1190, 30, PaymentWait.QualityRelease),
        ["differs in price"] = (Differs, InvoiceActor.Buyer, PaymentChance.NotYet, 1190, 30, PaymentWait.Decision),
        ["differs in tax"] = (Differs with { MatchOwner = CaseRole.AccountsPayable, MatchKind = MatchKind.TaxDiffers }, InvoiceActor.AccountsPayable, PaymentChance.NotYet, 1190, 30, PaymentWait.Decision),
        ["short for good"] = (Differs with { MatchOwner = CaseRole.Receiving, MatchKind = MatchKind.ReceivedShort }, InvoiceActor.Receiving, PaymentChance.NotYet, 1190, 30, PaymentWait.Decision),
        ["answered, still differs"] = (Differs with { IsExplained = true, Objected = 119 }, InvoiceActor.Buyer, PaymentChance.NotYet, 1071, 30, PaymentWait.Decision),
        ["answered while waiting"] = (Waiting with { IsExplained = true }, InvoiceActor.AccountsPayable, PaymentChance.NotYet, 1190, 30, PaymentWait.Decision),
        ["answered, nothing differs"] = (Waiting with { IsExplained = true, MatchOutcome = MatchOutcome.Matched, MatchOwner = null, MatchKind = null }, InvoiceActor.AccountsPayable, PaymentChance.NotYet, 1190, 30, PaymentWait.Decision),
        ["under query"] = (Queried, InvoiceActor.Supplier, PaymentChance.NotYet, 1071, 30, PaymentWait.SupplierAnswer),
        ["conditionally accepted"] = (Queried with { State = InvoiceState.ConditionallyAccepted, Credited = 100, Objected = 19 }, InvoiceActor.Supplier, PaymentChance.NotYet, 1071, 30, PaymentWait.CreditNote),
        ["rejected, send another"] = (Queried with { State = InvoiceState.Rejected, Action = InvoiceAction.NewInvoice }, InvoiceActor.Supplier, PaymentChance.No, 0, null, PaymentWait.Nothing),
        ["rejected, nothing to do"] = (Queried with { State = InvoiceState.Rejected, Action = InvoiceAction.None }, InvoiceActor.Nobody, PaymentChance.No, 0, null, PaymentWait.Nothing),
        ["accepted"] = (Accepted, InvoiceActor.Portal, PaymentChance.Yes, 1190, 30, PaymentWait.Posting),
        ["accepted, told of by the ERP"] = (Accepted with { Payment = PaymentState.Scheduled, ScheduledOn = Given.In(28) }, InvoiceActor.Nobody, PaymentChance.Yes, 1190, 28, PaymentWait.PaymentDay),
        ["posted"] = (Posted, InvoiceActor.Nobody, PaymentChance.Yes, 1190, 30, PaymentWait.PaymentDay),
        ["posted without a due day"] = (Posted with { DueOn = null }, InvoiceActor.Nobody, PaymentChance.Yes, 1190, null, PaymentWait.PaymentDay),
        ["due today"] = (Posted with { DueOn = Given.Today }, InvoiceActor.Nobody, PaymentChance.Yes, 1190, 0, PaymentWait.PaymentDay),
        ["overdue"] = (Posted with { DueOn = Given.In(-1) }, InvoiceActor.AccountsPayable, PaymentChance.Yes, 1190, 0, PaymentWait.OverduePayment),
        ["overdue, but planned"] = (Posted with { DueOn = Given.In(-1), Payment = PaymentState.Scheduled, ScheduledOn = Given.In(2) }, InvoiceActor.Nobody, PaymentChance.Yes, 1190, 2, PaymentWait.PaymentDay),
        ["planned and not paid"] = (Posted with { Payment = PaymentState.Scheduled, ScheduledOn = Given.In(-2) }, InvoiceActor.AccountsPayable, PaymentChance.Yes, 1190, 0, PaymentWait.OverduePayment),
        ["part paid"] = (Posted with { Payment = PaymentState.PartPaid, Paid = 595 }, InvoiceActor.Nobody, PaymentChance.Yes, 595, 30, PaymentWait.PaymentDay),
        ["credited in full"] = (Posted with { Credited = 1190, DueOn = Given.In(-9) }, InvoiceActor.Nobody, PaymentChance.No, 0, null, PaymentWait.Nothing),
        ["paid"] = (Paid, InvoiceActor.Nobody, PaymentChance.Paid, 1190, 29, PaymentWait.Nothing),
        ["paid with a discount"] = (Paid with { Paid = 1166.20m }, InvoiceActor.Nobody, PaymentChance.Paid, 1166.20m, 29, PaymentWait.Nothing),
        ["credit note received"] = (Credit, InvoiceActor.Portal, PaymentChance.NotYet, 1190, null, PaymentWait.Match),
        ["credit note posted, never overdue"] = (Credit with { State = InvoiceState.Accepted, IsPosted = true, DueOn = Given.In(-9) }, InvoiceActor.Nobody, PaymentChance.Deducted, 1190, null, PaymentWait.Nothing),
        ["credit note settled"] = (Credit with { State = InvoiceState.Paid, PaidOn = Given.In(5) }, InvoiceActor.Nobody, PaymentChance.Deducted, 1190, 5, PaymentWait.Nothing),
        ["credit note rejected"] = (Credit with { State = InvoiceState.Rejected, Action = InvoiceAction.NewInvoice }, InvoiceActor.Supplier, PaymentChance.No, 0, null, PaymentWait.Nothing),
    };

    public static TheoryData<string> Names { get; } = [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_clear_who_acts_and_when_it_is_paid(string name)
    {
        var (standing, acts, chance, amount, inDays, waitsFor) = Cases[name];

        Assert.Equal(acts, WhoActs.On(standing, Given.Today));
        Assert.Equal(new(chance, amount, "EUR", inDays is { } days ? Given.In(days) : null, waitsFor, acts), PaymentOutlook.Of(standing, Given.Today));
    }

    [Fact]
    public void No_state_is_forgotten()
    {
        Assert.Equal(Enum.GetValues<InvoiceState>(), Cases.Values.Where(c => c.Standing.Kind is InvoiceKind.Invoice).Select(c => c.Standing.State).Distinct().Order());
    }

    [Theory]
    [InlineData(InvoiceState.Draft, InvoiceActor.Supplier)]
    [InlineData(InvoiceState.Received, InvoiceActor.Portal)]
    [InlineData(InvoiceState.InProcess, InvoiceActor.Buyer)]
    [InlineData(InvoiceState.UnderQuery, InvoiceActor.Supplier)]
    [InlineData(InvoiceState.ConditionallyAccepted, InvoiceActor.Supplier)]
    [InlineData(InvoiceState.Rejected, InvoiceActor.Supplier)]
    [InlineData(InvoiceState.Accepted, InvoiceActor.Portal)]
    [InlineData(InvoiceState.Paid, InvoiceActor.Nobody)]
    [InlineData(InvoiceState.Cancelled, InvoiceActor.Nobody)]
    public void An_invoice_tells_its_own_standing(InvoiceState state, InvoiceActor acts) => Assert.Equal(acts, WhoActs.On(GivenInvoice.In(state).Standing, Given.Today));

    [Fact]
    public void What_is_objected_to_is_not_counted_on()
    {
        Assert.Equal(1071, PaymentOutlook.Of(GivenInvoice.In(InvoiceState.UnderQuery).Standing, Given.Today).Amount);
        Assert.Equal(1071, PaymentOutlook.Of(GivenInvoice.In(InvoiceState.ConditionallyAccepted).WithCredit(GivenInvoice.Line(quantity: 5)).Standing, Given.Today).Amount);
    }
}
