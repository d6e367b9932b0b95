using Portal.Domain.Kernel;
using Portal.Domain.Policies;

namespace Portal.Domain.Orders;

public sealed partial class PurchaseOrder
{
    /// <summary>The supplier takes the buyer's counter-offer; it becomes the agreement and is approved with it.</summary>
    public LineAnswer AcceptCounter(int lineNumber, DateTime at, string by)
    {
        var line = Line(lineNumber);
        if (line is not { State: LineState.Countered, Answer: { Counter: { } counter } open })
        {
            throw new RuleBroken("line.no-counter", $"Line {lineNumber} has no counter-offer.", lineNumber);
        }

        open.Become(AnswerOutcome.Superseded);
        var answer = new LineAnswer(this, line, counter, Verdict.CounterOffer, at, by);
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

    /// <summary>The supplier stays with the own answer: it waits for the buyer again, with the reason as its note.</summary>
    public LineAnswer RefuseCounter(int lineNumber, string reason, Func<OrderLine, LineOffer, Verdict> judge, DateOnly today, DateTime at, string by)
    {
        var line = Line(lineNumber);
        if (line is not { State: LineState.Countered, Answer: { Counter: not null } open })
        {
            throw new RuleBroken("line.no-counter", $"Line {lineNumber} has no counter-offer.", lineNumber);
        }

        return string.IsNullOrWhiteSpace(reason)
            ? throw new RuleBroken("counter.reason-missing", $"Say why you can't take the counter-offer for line {lineNumber}.", lineNumber)
            : Answer(lineNumber, Revision, open.Offer with { Note = reason.Trim() }, judge, today, at, by);
    }
}
