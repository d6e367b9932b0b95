using Portal.Domain.Kernel;
using Portal.Domain.Policies;

namespace Portal.Domain.Orders;

public sealed partial class PurchaseOrder
{
    /// <summary>The buying side asks for an earlier day; the supplier answers it like a change of the order, by the day given.</summary>
    /// <param name="cost">What the buying side pays for it at most, in the order's currency; null when nothing is offered.</param>
    public void AskForEarlier(int lineNumber, DateOnly day, string reason, DateOnly? answerBy, decimal? cost = null)
    {
        var line = Line(lineNumber);
        if (!line.IsOpen || line.State is LineState.Conflict or LineState.WaitingForBuyer or LineState.Countered)
        {
            throw new RuleBroken("line.not-open", $"Line {lineNumber} can't be expedited now.", lineNumber);
        }

        if (Planning.Arrivals.Of(line) is { Count: > 0 } arrivals && day >= arrivals.Max(a => a.OnDock))
        {
            throw new RuleBroken("expedite.not-earlier", $"Line {lineNumber} is expected by {arrivals.Max(a => a.OnDock):yyyy-MM-dd} already; ask for an earlier day.", lineNumber, arrivals.Max(a => a.OnDock));
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleBroken("expedite.reason-missing", "Say why, so that the supplier knows what it is worth.");
        }

        line.AskFor(day, reason.Trim(), cost, line.ExpediteFrom ?? line.State);
        line.Set(LineState.ToAnswer);
        AnswerBy = Earlier(AnswerBy, answerBy);
        Settle();
        Raise(new EarlierDayAsked(SupplierId, Id, Number, lineNumber, day));
    }

    /// <summary>The supplier can come on the earlier day: all that was to come later comes then. It was asked for, so no policy judges it.</summary>
    public LineAnswer AcceptEarlier(int lineNumber, DateOnly today, DateTime at, string by)
    {
        var (line, day) = Asked(lineNumber);
        if (day < today)
        {
            throw new RuleBroken("answer.date-past", $"Line {lineNumber}: a day in the past can't be promised.", lineNumber);
        }

        var price = line.AgreedPrice is { } agreedPrice && agreedPrice != line.Price ? line.AgreedPrice : null;
        var offer = new LineOffer(AnswerKind.Change, line.NoLaterThan(day), price);
        var answer = new LineAnswer(this, line, offer, Verdict.EarlierDay, at, by);
        line.Add(answer);
        line.SetParts(Baseline.Answered, offer.Parts);
        line.AskFor(null);
        line.Agree(offer.Parts, offer.Price, at);
        line.Set(LineState.InPolicy);
        AcknowledgedAt ??= at;
        Settle();
        Raise(new AgreementMoved(SupplierId, Id, Number, lineNumber));
        Raise(new LineAnswered(SupplierId, Id, Number, lineNumber, answer.Number, true));
        return answer;
    }

    /// <summary>The supplier can't come earlier, and says why: what was agreed before stands; what was to be answered before is still to be answered.</summary>
    public void KeepDay(int lineNumber, string reason)
    {
        var (line, day) = Asked(lineNumber);
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleBroken("answer.reason-missing", $"Say why line {lineNumber} can't come earlier.", lineNumber);
        }

        line.Set(line.ExpediteFrom ?? LineState.ToAnswer);
        line.AskFor(null);
        Settle();
        Raise(new EarlierDayRefused(SupplierId, Id, Number, lineNumber, day));
    }

    private (OrderLine Line, DateOnly Day) Asked(int lineNumber)
    {
        var line = Line(lineNumber);
        return line is { State: LineState.ToAnswer, ExpediteTo: { } day }
            ? (line, day)
            : throw new RuleBroken("expedite.not-asked", $"Nobody asks for an earlier day of line {lineNumber} any more.", lineNumber);
    }
}
