using Portal.Domain.Invoices.Matching;
using Portal.Domain.Kernel;

namespace Portal.Domain.Invoices;

public sealed partial class Invoice
{
    /// <summary>The supplier sends the draft. Refused with the first problem of <see cref="InvoiceCheck"/>, as a duplicate, or as more than the invoice that it credits.</summary>
    /// <param name="known">Pending and posted documents of the supplier with the same number.</param>
    /// <param name="corrected">For a credit note the invoice that it corrects; null when the supplier has none such.</param>
    /// <param name="today">The supplier's day.</param>
    /// <param name="answerBy">The day by which the buying side answers.</param>
    public void Submit(IReadOnlyCollection<KnownDocument> known, Creditable? corrected, DateOnly today, DateOnly answerBy, DateTime at, string by)
    {
        MustBe(InvoiceState.Draft);
        MustBeRight(Content, known, corrected, today);
        Send(InvoiceEntryKind.Submitted, answerBy, at, by);
    }

    /// <summary>Sends it anew after a rejection, under the same number; the former submission is kept with why it was rejected.</summary>
    public void Resubmit(InvoiceContent content, IReadOnlyCollection<KnownDocument> known, Creditable? corrected, DateOnly today, DateOnly answerBy, DateTime at, string by)
    {
        ArgumentNullException.ThrowIfNull(content);
        MustBe(InvoiceState.Rejected);
        if (content.Kind != Kind || InvoiceNumber.Normalised(content.Number) != NumberKey)
        {
            throw new RuleBroken("invoice.number-changed", $"{Number} comes again under its own number; under another it is another document.", Number);
        }

        MustBeRight(content, known, corrected, today);
        _versions.Add(new InvoiceVersion(this, SubmittedAt!.Value, Response!, at));
        Say(content);
        (Match, MatchedAt, MatchOutcome, MatchOwner, MatchKind, AcceptedFindings) = (null, null, null, null, null, []);
        (Response, QueriedByMatch, CreditDue, ExplainedAt) = (null, false, null, null);
        Send(InvoiceEntryKind.Resubmitted, answerBy, at, by);
    }

    /// <summary>Gives a draft up; its number is free.</summary>
    public void Cancel(DateTime at, string by)
    {
        MustBe(InvoiceState.Draft);
        State = InvoiceState.Cancelled;
        Log(InvoiceEntryKind.Cancelled, by, at);
        Raise(new InvoiceCancelled(SupplierId, Id, Number));
    }

    /// <summary>As others that are submitted are held against it.</summary>
    public KnownDocument AsKnown() => new(Id, Kind, Number, NumberKey, IssuedOn, Gross, Currency, SubmittedAt ?? MadeAt);

    /// <summary>As a credit note is held against it.</summary>
    /// <param name="credited">With tax, by pending and accepted credit notes other than the one in question.</param>
    public Creditable AsCreditable(decimal credited) => new(Id, Number, State, Currency, Gross, credited);

    private void MustBeRight(InvoiceContent content, IReadOnlyCollection<KnownDocument> known, Creditable? corrected, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(known);
        if (InvoiceCheck.Of(content, today) is [var first, ..])
        {
            throw first.AsRefusal();
        }

        var key = InvoiceNumber.Normalised(content.Number);
        if (known.FirstOrDefault(k => k.Id != Id && k.Kind == content.Kind && k.NumberKey == key) is { } same)
        {
            throw new RuleBroken("invoice.duplicate-number", $"You have sent {same.Number} already, on {same.IssuedOn:yyyy-MM-dd}.", same.Number, same.IssuedOn);
        }

        if (content.Kind is InvoiceKind.CreditNote)
        {
            MustBeCreditable(content, corrected);
        }
    }

    private static void MustBeCreditable(InvoiceContent content, Creditable? corrected)
    {
        if (corrected is null || corrected.InvoiceId != content.CorrectsId
            || corrected.State is InvoiceState.Draft or InvoiceState.Cancelled or InvoiceState.Rejected)
        {
            throw new RuleBroken("credit.no-such-invoice", "The invoice that it corrects is not there, or was rejected: then there is nothing to credit.");
        }

        if (corrected.Currency != content.Currency)
        {
            throw new RuleBroken("credit.currency", $"{corrected.Number} is in {corrected.Currency}: credit it in the same currency.", corrected.Number, corrected.Currency);
        }

        var gross = InvoiceArithmetic.Reckon(content).Totals.Gross;
        if (gross > corrected.Gross - corrected.Credited)
        {
            throw new RuleBroken("credit.more-than-invoiced", $"Of {corrected.Number} no more than {corrected.Gross - corrected.Credited} {corrected.Currency} can be credited.",
                corrected.Number, corrected.Gross - corrected.Credited, corrected.Currency);
        }
    }

    private void Send(InvoiceEntryKind kind, DateOnly answerBy, DateTime at, string by)
    {
        (State, SubmittedAt, AnswerBy, OpenNumber) = (InvoiceState.Received, at, answerBy, $"{Kind}:{NumberKey}");
        Submission++;
        Log(kind, by, at);
        Raise(new InvoiceSubmitted(SupplierId, Id, Number, Kind, Submission));
    }
}
