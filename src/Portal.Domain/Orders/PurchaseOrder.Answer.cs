using Portal.Domain.Kernel;
using Portal.Domain.Policies;

namespace Portal.Domain.Orders;

public sealed partial class PurchaseOrder
{
    /// <summary>The supplier answers a line. Inside the policy the answer is agreed at once, outside it waits for the buyer.</summary>
    /// <param name="revision">The revision that the person saw; another one is refused, so that nobody answers what they didn't see.</param>
    /// <param name="today">The supplier's day; promised days before it are refused.</param>
    public LineAnswer Answer(int lineNumber, int revision, LineOffer offer, Func<OrderLine, LineOffer, Verdict> judge, DateOnly today, DateTime at, string by)
    {
        ArgumentNullException.ThrowIfNull(offer);
        ArgumentNullException.ThrowIfNull(judge);
        var line = Line(lineNumber);
        if (revision != Revision)
        {
            throw new RuleBroken("order.revised", $"Order {Number} was revised while you answered: it is revision {Revision} now.", Number, Revision);
        }

        if (!line.IsOpen || line.State is LineState.Conflict)
        {
            throw new RuleBroken("line.not-open", $"Line {lineNumber} can't be answered any more.", lineNumber);
        }

        offer = Complete(line, offer, today);
        if (line.Answer is { Outcome: AnswerOutcome.Waiting or AnswerOutcome.Countered } open)
        {
            open.Become(AnswerOutcome.Superseded);
        }

        var answer = new LineAnswer(this, line, offer, judge(line, offer), at, by);
        line.Add(answer);
        line.SetParts(Baseline.Answered, offer.Parts);
        line.AskFor(null);
        AcknowledgedAt ??= at;
        if (answer.Outcome is AnswerOutcome.InPolicy)
        {
            line.Agree(offer.Parts, offer.Price, at);
            line.Set(LineState.InPolicy);
            Raise(new AgreementMoved(SupplierId, Id, Number, lineNumber));
        }
        else
        {
            line.Set(LineState.WaitingForBuyer);
        }

        Settle();
        Raise(new LineAnswered(SupplierId, Id, Number, lineNumber, answer.Number, answer.Outcome is AnswerOutcome.InPolicy));
        return answer;
    }

    /// <summary>The supplier takes the buyer's counter-offer; it becomes the agreement and is approved with it.</summary>
    public LineAnswer AcceptCounter(int lineNumber, DateTime at, string by)
    {
        var line = Line(lineNumber);
        if (line is not { State: LineState.Countered, Answer: { Counter: { } counter } open })
        {
            throw new RuleBroken("line.no-counter", $"Line {lineNumber} has no counter-offer.", lineNumber);
        }

        open.Become(AnswerOutcome.Superseded);
        var answer = new LineAnswer(this, line, counter, new Verdict([], open.Policy), at, by);
        answer.Decide(counter.Price is null ? AnswerOutcome.Approved : AnswerOutcome.ApprovedAndUpdated, at, open.DecidedBy ?? by, null);
        line.Add(answer);
        line.SetParts(Baseline.Answered, counter.Parts);
        line.Agree(counter.Parts, counter.Price, at);
        line.Set(LineState.InPolicy);
        Settle();
        Raise(new AgreementMoved(SupplierId, Id, Number, lineNumber));
        Raise(new LineAnswered(SupplierId, Id, Number, lineNumber, answer.Number, true));
        return answer;
    }

    /// <summary>Takes the last answer back, before anything of it reached the ERP or a decision.</summary>
    public void UndoAnswer(int lineNumber, int answerNumber)
    {
        var line = Line(lineNumber);
        if (line is not { State: LineState.WaitingForBuyer or LineState.InPolicy, Answer: { Outcome: AnswerOutcome.Waiting or AnswerOutcome.InPolicy } answer }
            || answer.Number != answerNumber)
        {
            throw new RuleBroken("answer.decided", $"The answer to line {lineNumber} can't be taken back any more.", lineNumber);
        }

        var moved = answer.Outcome is AnswerOutcome.InPolicy;
        answer.Become(AnswerOutcome.Withdrawn);
        line.RestoreAgreement(answer);
        line.RestoreExpedite(answer);
        line.Set(answer.StateBefore is LineState.WaitingForBuyer ? LineState.ToAnswer : answer.StateBefore);
        if (line is { State: LineState.Countered, Answer: { Counter: not null } countered })
        {
            countered.Become(AnswerOutcome.Countered);
        }

        if (line.Answer is { IsPosted: true })
        {
            // The ERP took the former answer while this one stood over it.
            line.Posted();
        }

        line.SetParts(Baseline.Answered, line.State is not LineState.ToAnswer && line.Answer is { } before ? before.Offer.Parts : []);
        AnswerBy = answer.AnswerByBefore ?? AnswerBy;
        Settle();
        if (moved)
        {
            Raise(new AgreementMoved(SupplierId, Id, Number, lineNumber));
        }

        Raise(new AnswerUndone(SupplierId, Id, Number, lineNumber, answerNumber));
    }

    private static LineOffer Complete(OrderLine line, LineOffer offer, DateOnly today)
    {
        var n = line.Number;
        if (offer.Kind is AnswerKind.Accept)
        {
            return new(AnswerKind.Accept, [.. line.Parts(Baseline.Requested)], null, null, null, offer.Note);
        }

        if (offer.Kind is AnswerKind.Reject)
        {
            return string.IsNullOrWhiteSpace(offer.Reason)
                ? throw new RuleBroken("answer.reason-missing", $"Say why you can't supply line {n}.", n)
                : new(AnswerKind.Reject, [], null, null, offer.Reason, offer.Note);
        }

        if (offer.Parts.Count == 0 || offer.Parts.Any(p => p.Quantity <= 0))
        {
            throw new RuleBroken("answer.quantity-zero", $"Line {n}: a quantity must be more than 0; to cancel, say that you can't supply it.", n);
        }

        if (offer.Parts.Any(p => decimal.Round(p.Quantity, line.UnitDecimals) != p.Quantity))
        {
            throw new RuleBroken("answer.decimals", $"Line {n}: {line.Unit} is counted with {line.UnitDecimals} decimals.", n, line.Unit, line.UnitDecimals);
        }

        if (offer.Parts.Any(p => p.OnDock < today && !line.Parts(Baseline.Requested).Any(r => r.OnDock == p.OnDock)))
        {
            throw new RuleBroken("answer.date-past", $"Line {n}: a day in the past can't be promised.", n);
        }

        if (offer.Price is < 0)
        {
            throw new RuleBroken("answer.price-negative", $"Line {n}: a price can't be below 0.", n);
        }

        return offer.Kind is AnswerKind.Substitute && string.IsNullOrWhiteSpace(offer.SubstituteItem)
            ? throw new RuleBroken("answer.substitute-missing", $"Line {n}: name the item that you offer instead.", n)
            : offer with { Parts = SchedulePart.Merged(offer.Parts), Price = offer.Price == line.Price ? null : offer.Price };
    }

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other : one;

    private void Settle()
    {
        Summarise();
        AnswerBy = LinesToAnswer == 0 ? null : AnswerBy;
    }
}
