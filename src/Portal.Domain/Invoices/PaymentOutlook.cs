using Portal.Domain.Invoices.Matching;

namespace Portal.Domain.Invoices;

/// <summary>"Will I be paid, and when?" on one line.</summary>
/// <param name="Amount">What is still to come, or what came; less what is credited and objected to.</param>
/// <param name="On">The day expected, at the earliest while it is not certain; null when nobody can say.</param>
public sealed record PaymentOutlook(PaymentChance Chance, decimal Amount, string Currency, DateOnly? On, PaymentWait WaitsFor, InvoiceActor Acts)
{
    /// <summary>The outlook of an invoice on a day of the buying side.</summary>
    public static PaymentOutlook Of(InvoiceStanding invoice, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        var wait = WaitOf(invoice, today);
        var open = Math.Max(0, invoice.Payable - invoice.Credited - invoice.Paid - invoice.Objected);
        var (chance, amount, on) = (invoice.State, invoice.Kind) switch
        {
            (InvoiceState.Paid, InvoiceKind.Invoice) => (PaymentChance.Paid, invoice.Paid, invoice.PaidOn),
            (InvoiceState.Rejected or InvoiceState.Cancelled, _) => (PaymentChance.No, 0m, null),
            (InvoiceState.Draft, _) => (PaymentChance.NotYet, invoice.Payable, null),
            (InvoiceState.Paid or InvoiceState.Accepted, InvoiceKind.CreditNote) => (PaymentChance.Deducted, invoice.Payable, invoice.PaidOn),
            (_, InvoiceKind.CreditNote) => (PaymentChance.NotYet, invoice.Payable, null),
            (InvoiceState.Accepted, _) when open == 0 => (PaymentChance.No, 0m, null),
            (InvoiceState.Accepted, _) => (PaymentChance.Yes, open, NotBefore(invoice.ScheduledOn ?? invoice.DueOn, today)),
            _ => (PaymentChance.NotYet, open, NotBefore(invoice.DueOn, today)),
        };
        return new(chance, amount, invoice.Currency, on, wait, WhoActs.On(invoice, today));
    }

    private static PaymentWait WaitOf(InvoiceStanding invoice, DateOnly today) => invoice.State switch
    {
        InvoiceState.Draft => PaymentWait.Submission,
        InvoiceState.Received => PaymentWait.Match,
        InvoiceState.InProcess => invoice switch
        {
            { MatchOutcome: MatchOutcome.Waiting, IsExplained: false, MatchKind: MatchKind.OnQualityHold } => PaymentWait.QualityRelease,
            { MatchOutcome: MatchOutcome.Waiting, IsExplained: false } => PaymentWait.Receipt,
            _ => PaymentWait.Decision,
        },
        InvoiceState.UnderQuery => PaymentWait.SupplierAnswer,
        InvoiceState.ConditionallyAccepted => PaymentWait.CreditNote,
        InvoiceState.Accepted => WhoActs.On(invoice, today) switch
        {
            InvoiceActor.Portal => PaymentWait.Posting,
            InvoiceActor.AccountsPayable => PaymentWait.OverduePayment,
            _ when invoice.Kind is InvoiceKind.Invoice && invoice.Payable > invoice.Credited + invoice.Paid => PaymentWait.PaymentDay,
            _ => PaymentWait.Nothing,
        },
        _ => PaymentWait.Nothing,
    };

    private static DateOnly? NotBefore(DateOnly? day, DateOnly today) => day < today ? today : day;
}
