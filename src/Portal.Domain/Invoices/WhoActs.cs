using Portal.Domain.Cases;
using Portal.Domain.Invoices.Matching;

namespace Portal.Domain.Invoices;

/// <summary>Who must act on an invoice, in every state.</summary>
public static class WhoActs
{
    /// <summary>The one on whom it depends now.</summary>
    /// <param name="today">The buying side's day: what is overdue asks for somebody.</param>
    public static InvoiceActor On(InvoiceStanding invoice, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        return invoice.State switch
        {
            InvoiceState.Draft => InvoiceActor.Supplier,
            InvoiceState.Received => InvoiceActor.Portal,
            InvoiceState.InProcess => InProcess(invoice),
            InvoiceState.UnderQuery or InvoiceState.ConditionallyAccepted => InvoiceActor.Supplier,
            InvoiceState.Rejected => invoice.Action is null or InvoiceAction.None ? InvoiceActor.Nobody : InvoiceActor.Supplier,
            InvoiceState.Accepted => Accepted(invoice, today),
            InvoiceState.Paid or InvoiceState.Cancelled => InvoiceActor.Nobody,
            _ => throw new ArgumentOutOfRangeException(nameof(invoice), invoice.State, null),
        };
    }

    private static InvoiceActor InProcess(InvoiceStanding invoice) => invoice switch
    {
        // An answer to a query is read by whoever owns a mismatch; one that only waits has nobody who would.
        { IsExplained: true, MatchOutcome: not MatchOutcome.Mismatch } => InvoiceActor.AccountsPayable,
        { MatchOwner: CaseRole.Buyer } => InvoiceActor.Buyer,
        { MatchOwner: CaseRole.Receiving } => InvoiceActor.Receiving,
        _ => InvoiceActor.AccountsPayable,
    };

    private static InvoiceActor Accepted(InvoiceStanding invoice, DateOnly today)
    {
        if (!invoice.IsPosted && invoice.Payment is PaymentState.None)
        {
            return InvoiceActor.Portal;
        }

        var payOn = invoice.ScheduledOn ?? invoice.DueOn;
        var owed = invoice.Kind is InvoiceKind.Invoice && invoice.Payable - invoice.Credited - invoice.Paid > 0;
        return owed && payOn < today ? InvoiceActor.AccountsPayable : InvoiceActor.Nobody;
    }
}
