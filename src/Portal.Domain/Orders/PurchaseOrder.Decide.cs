using Portal.Domain.Kernel;

namespace Portal.Domain.Orders;

public sealed partial class PurchaseOrder
{
    /// <summary>Most rounds of counter-offers before the buyer has to decide.</summary>
    public const int MostRounds = 2;

    /// <summary>The buyer approves: the answer becomes the agreement; with <paramref name="update"/> the ERP's order is changed as well.</summary>
    public LineAnswer Approve(int lineNumber, int answerNumber, bool update, DateTime at, string by)
    {
        var (line, answer) = Waiting(lineNumber, answerNumber);
        if (!update && answer.Offer.Price is not null && answer.Deviations.Any(d => d.Kind is Policies.DeviationKind.PriceUp or Policies.DeviationKind.PriceDown))
        {
            throw new RuleBroken("decision.price-needs-update", "A price can only be approved together with a change of the order.");
        }

        answer.Decide(update ? AnswerOutcome.ApprovedAndUpdated : AnswerOutcome.Approved, at, by, null);
        if (answer.Offer.Kind is AnswerKind.Reject)
        {
            line.Agree([], null, at);
            line.Set(LineState.Rejected);
        }
        else
        {
            line.Agree(answer.Offer.Parts, answer.Offer.Price, at);
            line.Set(LineState.InPolicy);
        }

        Settle();
        Raise(new AgreementMoved(SupplierId, Id, Number, lineNumber));
        return Told(line, answer);
    }

    /// <summary>The buyer rejects: the line is open again, with the reason.</summary>
    public LineAnswer Reject(int lineNumber, int answerNumber, string reason, DateOnly? answerBy, DateTime at, string by)
    {
        var (line, answer) = Waiting(lineNumber, answerNumber);
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleBroken("decision.reason-missing", "Say why, so that the supplier can answer again.");
        }

        answer.Decide(AnswerOutcome.Rejected, at, by, reason);
        line.SetParts(Baseline.Answered, []);
        line.Set(LineState.ToAnswer);
        Settle();
        AnswerBy = answerBy ?? AnswerBy;
        return Told(line, answer);
    }

    /// <summary>The buyer makes a counter-offer, at most <see cref="MostRounds"/> times per revision of a line.</summary>
    public LineAnswer Counter(int lineNumber, int answerNumber, LineOffer counter, DateOnly dueOn, DateTime at, string by)
    {
        ArgumentNullException.ThrowIfNull(counter);
        var (line, answer) = Waiting(lineNumber, answerNumber);
        if (line.Answers.Count(a => a.Revision == Revision && a.Counter is not null) >= MostRounds)
        {
            throw new RuleBroken("decision.rounds-used", $"After {MostRounds} counter-offers it is a conversation: approve or reject.", MostRounds);
        }

        var today = DateOnly.FromDateTime(at);
        if (dueOn < today)
        {
            throw new RuleBroken("decision.due-past", "Give the supplier until today or a later day to answer.");
        }

        // What a supplier may not promise, nobody may ask of it either.
        answer.CounterWith(Complete(line, counter, today), dueOn, at, by);
        line.Set(LineState.Countered);
        Settle();
        AnswerBy = dueOn;
        return Told(line, answer);
    }

    /// <summary>The ERP has the agreement; when a later answer stands there meanwhile, it is remembered for the case that it is taken back.</summary>
    public void MarkPosted(int lineNumber, int answerNumber)
    {
        var line = Line(lineNumber);
        line.Answers.FirstOrDefault(a => a.Number == answerNumber)?.Posted();
        if (line.Answer?.Number == answerNumber && (line.State is LineState.InPolicy || line.ExpediteFrom is LineState.InPolicy))
        {
            line.Posted();
            Settle();
        }
    }

    private (OrderLine Line, LineAnswer Answer) Waiting(int lineNumber, int answerNumber)
    {
        var line = Line(lineNumber);
        return line.State is LineState.WaitingForBuyer && line.Answer is { Outcome: AnswerOutcome.Waiting } answer && answer.Number == answerNumber
            ? (line, answer)
            : throw new RuleBroken("answer.decided-already", $"The answer to line {lineNumber} has been decided or replaced meanwhile.", lineNumber);
    }

    private LineAnswer Told(OrderLine line, LineAnswer answer)
    {
        Raise(new AnswerDecided(SupplierId, Id, Number, line.Number, answer.Number, answer.Outcome));
        return answer;
    }
}
