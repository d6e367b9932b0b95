using Portal.Domain.Kernel;

namespace Portal.Domain.Invoices;

public sealed partial class Invoice
{
    /// <summary>True when matching found what the query is about: the query ends with it.</summary>
    public bool QueriedByMatch { get; private set; }

    /// <summary>What a credit note is still to take back, with tax; null when none is asked for.</summary>
    public decimal? CreditDue { get; private set; }

    /// <summary>When the supplier answered the query that stands (UTC); null when not.</summary>
    public DateTime? ExplainedAt { get; private set; }

    /// <summary>Accepted credit notes.</summary>
    public IReadOnlyList<InvoiceCredit> Credits { get; private set; } = [];

    /// <summary>What accepted credit notes took back, with tax.</summary>
    public decimal Credited { get; private set; }

    /// <summary>A person disputes it, or an amount of it (with tax); the supplier is to answer.</summary>
    public void Dispute(decimal amount, InvoiceReason reason, InvoiceAction action, string text, DateTime at, string by)
    {
        MustBe(InvoiceState.InProcess, InvoiceState.UnderQuery);
        if (action is InvoiceAction.None)
        {
            throw new RuleBroken("invoice.action-missing", "Say what the supplier is to do.");
        }

        Object(InvoiceState.UnderQuery, new([reason], action, Said(text, "invoice.reason-missing", "Say why, so that the supplier can answer."), amount));
        Answered(at);
        Log(InvoiceEntryKind.Disputed, by, at);
        Raise(new InvoiceDisputed(SupplierId, Id, Number, amount));
    }

    /// <summary>The supplier answers the query; the buying side looks again.</summary>
    public void Explain(string text, DateTime at, string by)
    {
        MustBe(InvoiceState.UnderQuery);
        var said = Said(text, "invoice.explanation-missing", "Write your answer first.");
        (State, ExplainedAt) = (InvoiceState.InProcess, at);
        Log(InvoiceEntryKind.Explained, by, at, said);
        Raise(new DisputeAnswered(SupplierId, Id, Number));
    }

    /// <summary>A person accepts it but for an amount (with tax) that a credit note is to take back; it goes on by itself when the credit note is accepted.</summary>
    /// <param name="action">One of the three that ask for credit.</param>
    public void RequestCredit(decimal amount, InvoiceReason reason, InvoiceAction action, string text, DateTime at, string by)
    {
        MustBe(InvoiceState.InProcess, InvoiceState.UnderQuery);
        if (Kind is InvoiceKind.CreditNote)
        {
            throw new RuleBroken("credit.of-a-credit", "A credit note can't be credited: reject it.");
        }

        if (action is not (InvoiceAction.CreditFully or InvoiceAction.CreditPartly or InvoiceAction.CreditAmount))
        {
            throw new RuleBroken("invoice.action-missing", "Say what is to be credited: all of it, lines or quantities, or an amount.");
        }

        Object(InvoiceState.ConditionallyAccepted, new([reason], action, Said(text, "invoice.reason-missing", "Say why, so that the supplier can answer."), amount));
        CreditDue = amount;
        Answered(at);
        Log(InvoiceEntryKind.CreditRequested, by, at);
        Raise(new CreditNoteRequested(SupplierId, Id, Number, amount));
    }

    /// <summary>Refuses it whole; what it billed is open again and the same number may come anew.</summary>
    public void Reject(IReadOnlyList<InvoiceReason> reasons, InvoiceAction action, string text, DateTime at, string by)
    {
        ArgumentNullException.ThrowIfNull(reasons);
        MustBe(InvoiceState.Received, InvoiceState.InProcess, InvoiceState.UnderQuery, InvoiceState.ConditionallyAccepted);
        if (reasons.Count == 0)
        {
            throw new RuleBroken("invoice.reason-missing", "Say why, so that the supplier can answer.");
        }

        var said = Said(text, "invoice.reason-missing", "Say why, so that the supplier can answer.");
        Settled(InvoiceState.Rejected);
        (OpenNumber, Response) = (null, new([.. reasons.Distinct()], action, said));
        Answered(at);
        Log(InvoiceEntryKind.Rejected, by, at);
        Raise(new InvoiceRejected(SupplierId, Id, Number));
    }

    /// <summary>Takes an accepted credit note over, once however often it is told. What was asked for or all of it is credited: the rest is accepted.</summary>
    public void TakeCredit(Invoice creditNote, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(creditNote);
        if (creditNote is not { Kind: InvoiceKind.CreditNote, State: InvoiceState.Accepted or InvoiceState.Paid } || creditNote.CorrectsId != Id)
        {
            throw new RuleBroken("credit.not-for-this", $"{creditNote.Number} is no accepted credit note for {Number}.", creditNote.Number, Number);
        }

        if (Credits.Any(c => c.CreditNoteId == creditNote.Id))
        {
            return;
        }

        MustBe(InvoiceState.Received, InvoiceState.InProcess, InvoiceState.UnderQuery, InvoiceState.ConditionallyAccepted, InvoiceState.Accepted, InvoiceState.Paid);
        Credits = [.. Credits, new(creditNote.Id, creditNote.Number, creditNote.Gross)];
        (Credited, CreditDue) = (Credited + creditNote.Gross, CreditDue - creditNote.Gross);
        Log(InvoiceEntryKind.Credited, ByMatch, at, creditNote.Number);
        Raise(new InvoiceCredited(SupplierId, Id, Number, creditNote.Id));
        if (State is not (InvoiceState.Accepted or InvoiceState.Paid) && (CreditDue is <= 0 || Credited >= Gross))
        {
            Accept(ByMatch, at);
        }
    }

    private void Object(InvoiceState state, InvoiceResponse response)
    {
        if (response.Amount is not { } amount || amount <= 0 || amount > Gross - Credited || !InvoiceCheck.HasDecimalsOf(amount, Currency))
        {
            throw new RuleBroken("invoice.amount-wrong", $"The amount must be more than 0 and no more than {Gross - Credited} {Currency}.", Gross - Credited, Currency);
        }

        Settled(state);
        var found = LeftToSettle()?.Reasons ?? [];
        (Response, QueriedByMatch) = (response, response.Reasons.All(found.Contains));
    }
}
