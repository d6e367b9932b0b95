using Portal.Domain.Kernel;
using Portal.Domain.Shipments;

namespace Portal.Domain.Quality;

public sealed partial class QualityNotice
{
    /// <summary>Who must act now.</summary>
    public NextToAct ActsNext => State switch
    {
        QualityState.Closed => NextToAct.Nobody,
        QualityState.ToReview or QualityState.Accepted => NextToAct.Buyer,
        _ => NextToAct.Supplier,
    };

    /// <summary>True when the supplier's next answer is overdue.</summary>
    public bool IsOverdue(DateOnly today) => DueOn < today;

    /// <summary>The supplier answers a step, in turn; an answered one may be answered again until the buyer accepts.</summary>
    public QualityAnswer AnswerStep(QualityStep step, string text, IReadOnlyList<Guid> attachments, DateTime at, string by)
    {
        ArgumentNullException.ThrowIfNull(attachments);
        MustBeOpen();
        if (State is QualityState.Accepted)
        {
            throw new RuleBroken("quality.accepted", "Your answers have been accepted.");
        }

        if (Enum.GetValues<QualityStep>().FirstOrDefault(s => s < step && Answer(s) is null, step) is var first && first != step)
        {
            throw new RuleBroken("quality.step-before", "Answer the step before first.", first);
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            throw new RuleBroken("quality.text-missing", "Say in a few words what you did; files alone are not enough.");
        }

        var answer = new QualityAnswer(this, step, _answers.Count + 1, text.Trim(), [.. attachments.Distinct()], at, by);
        _answers.Add(answer);
        Settle();
        Raise(new QualityStepAnswered(SupplierId, Id, step, answer.Number));
        return answer;
    }

    /// <summary>The buyer sends the answer to a step back, with a reason and a new day; later steps wait for it.</summary>
    /// <param name="answerNumber">The answer that the buyer saw.</param>
    public void SendBack(QualityStep step, int answerNumber, string reason, DateOnly dueOn, DateTime at, string by)
    {
        MustBeOpen();
        if (State is QualityState.Accepted || Answer(step) is not { } answer || answer.Number != answerNumber)
        {
            throw new RuleBroken("quality.answer-gone", "That answer was replaced, accepted or sent back meanwhile.");
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleBroken("quality.reason-missing", "Say what is missing, so that the supplier can answer again.");
        }

        answer.SendBack(reason.Trim(), by, at);
        Deadlines = Deadlines.With(step, dueOn);
        Settle();
        Raise(new QualityAnswerSentBack(SupplierId, Id, step, answerNumber));
    }

    /// <summary>The buyer accepts all three answers; the notice stays open while goods are on hold.</summary>
    /// <param name="lastAnswer">The number of the last answer that the buyer saw.</param>
    public void Accept(int lastAnswer, DateTime at, string by)
    {
        MustBeOpen();
        if (State is not QualityState.ToReview)
        {
            throw new RuleBroken("quality.not-answered", "There are no three answers to accept.");
        }

        if (lastAnswer != _answers.Count)
        {
            throw new RuleBroken("quality.answered-again", "The supplier has answered again while you read.");
        }

        (State, AcceptedAt, AcceptedBy) = (QualityState.Accepted, at, by);
        Raise(new QualityAnswersAccepted(SupplierId, Id));
    }

    private void MustBeOpen()
    {
        if (State is QualityState.Closed)
        {
            throw new RuleBroken("quality.closed", "This notice is closed: nothing is on hold any more.");
        }
    }

    private void Settle()
    {
        (State, DueOn) = this switch
        {
            _ when Answer(QualityStep.Contain) is null => (QualityState.ToContain, Deadlines.Contain),
            _ when Answer(QualityStep.Cause) is null => (QualityState.ToFindCause, Deadlines.Cause),
            _ when Answer(QualityStep.Correct) is null => (QualityState.ToCorrect, Deadlines.Correct),
            _ => (QualityState.ToReview, (DateOnly?)null),
        };
    }
}
