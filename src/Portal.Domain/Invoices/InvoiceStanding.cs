using Portal.Domain.Cases;
using Portal.Domain.Invoices.Matching;

namespace Portal.Domain.Invoices;

/// <summary>Where an invoice stands, as a list can read it: what is needed to say who must act and when it will be paid.</summary>
/// <param name="Payable">As written (BT-115), in <paramref name="Currency"/>.</param>
public sealed record InvoiceStanding(InvoiceKind Kind, InvoiceState State, string Currency, decimal Payable)
{
    /// <summary>Null before it is matched.</summary>
    public MatchOutcome? MatchOutcome { get; init; }

    /// <summary>Who settles first what matching found; null when nothing is left.</summary>
    public CaseRole? MatchOwner { get; init; }

    /// <summary>What is to be settled first; null when nothing is left.</summary>
    public MatchKind? MatchKind { get; init; }

    /// <summary>True when the supplier has answered a query and nobody has looked at it.</summary>
    public bool IsExplained { get; init; }

    /// <summary>What a query, a condition or a rejection asks of the supplier.</summary>
    public InvoiceAction? Action { get; init; }

    /// <summary>Disputed, or still to be credited; with tax.</summary>
    public decimal Objected { get; init; }

    public bool IsPosted { get; init; }

    public PaymentState Payment { get; init; }

    /// <summary>By accepted credit notes, with tax.</summary>
    public decimal Credited { get; init; }

    /// <summary>Paid so far.</summary>
    public decimal Paid { get; init; }

    public DateOnly? DueOn { get; init; }

    public DateOnly? ScheduledOn { get; init; }

    public DateOnly? PaidOn { get; init; }
}
