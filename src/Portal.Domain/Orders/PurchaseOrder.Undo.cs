using Portal.Domain.Kernel;

namespace Portal.Domain.Orders;

public sealed partial class PurchaseOrder
{
    /// <summary>Takes the last answer back, before anything of it reached the ERP or a decision.</summary>
    public void UndoAnswer(int lineNumber, int answerNumber)
    {
        var line = Line(lineNumber);
        if (line.Answer is not { } answer || answer.Number != answerNumber || !IsUndecided(line.State, answer))
        {
            throw new RuleBroken("answer.decided", $"The answer to line {lineNumber} can't be taken back any more.", lineNumber);
        }

        var moved = answer.Outcome is not AnswerOutcome.Waiting;
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

    /// <summary>Takes a decision back; the answer waits again.</summary>
    public void UndoDecision(int lineNumber, int answerNumber)
    {
        var line = Line(lineNumber);
        if (line.Answer is not { } answer || answer.Number != answerNumber || answer.Revision < line.OpenedByRevision || answer.TookCounter || !Stands(line.State, answer))
        {
            throw new RuleBroken("answer.not-decided", $"There is no decision on line {lineNumber} to take back.", lineNumber);
        }

        answer.Reopen();
        line.RestoreAgreement(answer);
        line.SetParts(Baseline.Answered, answer.Offer.Parts);
        line.Set(LineState.WaitingForBuyer);
        Settle();
        Raise(new AgreementMoved(SupplierId, Id, Number, lineNumber));
        Raise(new AnswerUndone(SupplierId, Id, Number, lineNumber, answerNumber));
    }

    /// <summary>True while the line is where the decision has put it.</summary>
    private static bool Stands(LineState state, LineAnswer decided) => (decided.Outcome, state) switch
    {
        (AnswerOutcome.Approved or AnswerOutcome.ApprovedAndUpdated, LineState.InPolicy or LineState.Rejected) => true,
        (AnswerOutcome.Rejected, LineState.ToAnswer) => true,
        (AnswerOutcome.Countered, LineState.Countered) => true,
        _ => false,
    };

    /// <summary>True while no buyer has decided the answer and the line is where it has put it.</summary>
    private static bool IsUndecided(LineState state, LineAnswer answer) => answer.Outcome switch
    {
        AnswerOutcome.Waiting => state is LineState.WaitingForBuyer,
        AnswerOutcome.InPolicy => state is LineState.InPolicy,
        _ => answer.TookCounter && state is LineState.InPolicy,
    };
}
