using Portal.Domain.Quality;
using Portal.Domain.Receipts;
using Portal.Domain.Shipments;
using Portal.Domain.Values;

namespace Portal.Domain.Tests.Quality;

public sealed class QualityNoticeTests
{
    private static readonly QualityDeadlines Deadlines = new(Given.In(2), Given.In(5), Given.In(10));

    private static readonly QualitySubject Subject = new(
        new("0199a000-0000-7000-8000-0000000000f0"), "4500000001", new("0199a000-0000-7000-8000-0000000000f1"), 10, "HAM", "BH-220", "Bearing housing", "C62", "5000000001", null, "Scratched");

    private static HoldFigures Hold(decimal blocked, decimal released = 0, decimal rejected = 0, decimal returned = 0) => new(blocked, released, rejected, returned);

    private static QualityNotice Opened(HoldFigures before, HoldFigures now) => new(Given.Supplier, Subject, before, now, Deadlines, Given.Today, Given.Now);

    private static QualityNotice Notice(decimal blocked = 20)
    {
        var notice = Opened(HoldFigures.None, Hold(blocked));
        notice.ClearEvents();
        return notice;
    }

    private static QualityNotice Answered()
    {
        var notice = Notice();
        foreach (var step in Enum.GetValues<QualityStep>())
        {
            Answer(notice, step);
        }

        notice.ClearEvents();
        return notice;
    }

    private static QualityAnswer Answer(QualityNotice notice, QualityStep step, string text = "Sorted all stock", params Guid[] files) => notice.AnswerStep(step, text, files, Given.Now, Given.Keller);

    [Fact]
    public void Blocked_goods_open_it_for_the_supplier()
    {
        var notice = Opened(Hold(5, 5), Hold(25, 5));

        Assert.Equal((20m, QualityState.ToContain, NextToAct.Supplier), (notice.Blocked, notice.State, notice.ActsNext));
        Assert.Equal((Subject.OrderLineId, (DateOnly?)Given.In(2), "Scratched", "5000000001"), (notice.OpenLine, notice.DueOn, notice.Reason, notice.Document));
        Assert.Equal(new QualityNoticeOpened(Given.Supplier, notice.Id, Subject.OrderId, "4500000001", 10, 20), Assert.Single(notice.Events));
    }

    [Fact]
    public void Without_blocked_goods_there_is_none() =>
        Given.Refuses("quality.nothing-blocked", () => Opened(Hold(5), Hold(5)));

    [Fact]
    public void The_usual_days_are_the_suppliers_working_days()
    {
        // A Monday.
        var days = QualityDeadlines.From(Given.Today, WorkingDays.MondayToFriday);

        Assert.Equal([Given.In(2), Given.In(7), Given.In(14)], Enum.GetValues<QualityStep>().Select(days.Of));
    }

    [Fact]
    public void The_supplier_answers_in_three_steps()
    {
        var notice = Notice();
        var file = Guid.CreateVersion7();

        Assert.False(notice.IsOverdue(Given.In(2)));
        Assert.True(notice.IsOverdue(Given.In(3)));
        var contained = Answer(notice, QualityStep.Contain, "  Sorted all stock ", file, file);
        Assert.Equal(("Sorted all stock", 1, Given.Keller, Given.Now), (contained.Text, contained.Number, contained.By, contained.At));
        Assert.Equal([file], contained.Attachments);
        Assert.Equal((QualityState.ToFindCause, (DateOnly?)Given.In(5), NextToAct.Supplier), (notice.State, notice.DueOn, notice.ActsNext));
        Assert.Equal(new QualityStepAnswered(Given.Supplier, notice.Id, QualityStep.Contain, 1), Assert.Single(notice.Events));

        Answer(notice, QualityStep.Cause);
        Assert.Equal((QualityState.ToCorrect, (DateOnly?)Given.In(10)), (notice.State, notice.DueOn));

        Answer(notice, QualityStep.Correct);
        Assert.Equal((QualityState.ToReview, (DateOnly?)null, NextToAct.Buyer), (notice.State, notice.DueOn, notice.ActsNext));
        Assert.False(notice.IsOverdue(Given.In(99)));
    }

    [Fact]
    public void Steps_come_in_turn_and_say_something()
    {
        var notice = Notice();

        Given.Refuses("quality.step-before", () => Answer(notice, QualityStep.Cause));
        Given.Refuses("quality.step-before", () => Answer(notice, QualityStep.Correct));
        Given.Refuses("quality.text-missing", () => Answer(notice, QualityStep.Contain, " "));
        Assert.Empty(notice.Answers);
    }

    [Fact]
    public void An_answer_may_be_given_again_until_it_is_accepted_and_the_earlier_one_is_kept()
    {
        var notice = Answered();

        Answer(notice, QualityStep.Contain, "Sorted what was under way too");

        Assert.Equal(("Sorted what was under way too", 4, QualityState.ToReview), (notice.Answer(QualityStep.Contain)!.Text, notice.Answers.Count, notice.State));
    }

    [Fact]
    public void An_answer_that_is_sent_back_is_open_again_with_a_reason_and_a_new_day()
    {
        var notice = Answered();

        notice.SendBack(QualityStep.Cause, 2, " Why did your check not find it? ", Given.In(12), Given.Now, Given.Buyer);

        Assert.Equal((QualityState.ToFindCause, (DateOnly?)Given.In(12), NextToAct.Supplier), (notice.State, notice.DueOn, notice.ActsNext));
        Assert.Null(notice.Answer(QualityStep.Cause));
        Assert.Equal(("Why did your check not find it?", Given.Buyer, Given.Now), (notice.Answers[1].SentBackWhy, notice.Answers[1].SentBackBy, notice.Answers[1].SentBackAt));
        Assert.Equal(new QualityAnswerSentBack(Given.Supplier, notice.Id, QualityStep.Cause, 2), Assert.Single(notice.Events));

        Answer(notice, QualityStep.Cause);
        Assert.Equal(QualityState.ToReview, notice.State);
    }

    [Theory]
    [InlineData(QualityStep.Contain, 12)]
    [InlineData(QualityStep.Correct, 12)]
    public void Every_step_has_its_day(QualityStep step, int days)
    {
        var notice = Answered();

        notice.SendBack(step, (int)step + 1, "More, please", Given.In(days), Given.Now, Given.Buyer);

        Assert.Equal((Given.In(days), Given.In(days)), (notice.Deadlines.Of(step), notice.DueOn));
    }

    [Fact]
    public void Only_what_was_read_is_sent_back_and_with_a_reason()
    {
        var notice = Answered();
        Given.Refuses("quality.reason-missing", () => notice.SendBack(QualityStep.Cause, 2, "", Given.In(12), Given.Now, Given.Buyer));
        Given.Refuses("quality.answer-gone", () => notice.SendBack(QualityStep.Cause, 1, "Why?", Given.In(12), Given.Now, Given.Buyer));
        notice.SendBack(QualityStep.Cause, 2, "Why?", Given.In(12), Given.Now, Given.Buyer);

        Given.Refuses("quality.answer-gone", () => notice.SendBack(QualityStep.Cause, 2, "Why?", Given.In(12), Given.Now, "Another buyer"));
        Given.Refuses("quality.not-answered", () => notice.Accept(3, Given.Now, Given.Buyer));
    }

    [Fact]
    public void Accepted_answers_wait_for_the_goods()
    {
        var notice = Answered();
        Given.Refuses("quality.answered-again", () => notice.Accept(2, Given.Now, Given.Buyer));

        notice.Accept(3, Given.Now, Given.Buyer);

        Assert.Equal((QualityState.Accepted, Given.Buyer, Given.Now, NextToAct.Buyer), (notice.State, notice.AcceptedBy, notice.AcceptedAt, notice.ActsNext));
        Assert.Equal(new QualityAnswersAccepted(Given.Supplier, notice.Id), Assert.Single(notice.Events));
        Given.Refuses("quality.accepted", () => Answer(notice, QualityStep.Contain));
        Given.Refuses("quality.answer-gone", () => notice.SendBack(QualityStep.Cause, 2, "Why?", Given.In(12), Given.Now, Given.Buyer));
        Given.Refuses("quality.not-answered", () => notice.Accept(3, Given.Now, Given.Buyer));
    }

    [Theory]
    [InlineData(20, 0, 0, QualityOutcome.Released)]
    [InlineData(0, 0, 20, QualityOutcome.Returned)]
    [InlineData(0, 20, 0, QualityOutcome.Returned)]
    [InlineData(12, 3, 5, QualityOutcome.PartlyReleased)]
    public void It_closes_when_nothing_is_on_hold_any_more(int released, int rejected, int returned, QualityOutcome outcome)
    {
        var notice = Notice();

        Assert.True(notice.Take(Hold(20, released, rejected, returned), Given.Now));

        Assert.Equal((QualityState.Closed, outcome, Given.Now, NextToAct.Nobody), (notice.State, notice.Outcome, notice.ClosedAt, notice.ActsNext));
        Assert.Equal((null, null), (notice.OpenLine, notice.DueOn));
        Assert.Equal(new QualityNoticeClosed(Given.Supplier, notice.Id, Subject.OrderId, "4500000001", 10, outcome), Assert.Single(notice.Events));
    }

    [Fact]
    public void A_hold_that_was_a_mistake_says_so()
    {
        var notice = Notice();

        notice.Take(HoldFigures.None, Given.Now);

        Assert.Equal((QualityState.Closed, QualityOutcome.Mistaken), (notice.State, notice.Outcome));
    }

    [Fact]
    public void More_or_less_on_hold_is_told_and_the_same_again_is_not()
    {
        var notice = Notice();

        Assert.False(notice.Take(Hold(20), Given.Now));
        Assert.True(notice.Take(Hold(30, released: 5), Given.Now));

        Assert.Equal((25m, QualityState.ToContain), (notice.Blocked, notice.State));
        Assert.Equal(new QualityHoldMoved(Given.Supplier, notice.Id, Subject.OrderId, "4500000001", 10, 25), Assert.Single(notice.Events));
    }

    [Fact]
    public void A_closed_notice_stays_as_it_is()
    {
        var notice = Notice();
        Answer(notice, QualityStep.Contain);
        notice.Take(Hold(20, 20), Given.Now);

        Assert.False(notice.Take(Hold(50, 20), Given.Now));
        Given.Refuses("quality.closed", () => Answer(notice, QualityStep.Cause));
        Given.Refuses("quality.closed", () => notice.SendBack(QualityStep.Contain, 1, "Why?", Given.In(12), Given.Now, Given.Buyer));
        Given.Refuses("quality.closed", () => notice.Accept(1, Given.Now, Given.Buyer));
    }

    [Fact]
    public void One_notice_is_open_per_line_and_the_next_begins_where_it_ended()
    {
        var notice = Notice();
        Assert.True(QualityNotice.IsDue(Hold(20), null));
        Assert.False(QualityNotice.IsDue(HoldFigures.None, null));
        Assert.False(QualityNotice.IsDue(Hold(30), notice));

        notice.Take(Hold(20, 20), Given.Now);
        Assert.False(QualityNotice.IsDue(Hold(20, 20), notice));
        Assert.True(QualityNotice.IsDue(Hold(24, 20), notice));

        var next = Opened(notice.After, Hold(24, 20));
        Assert.Equal(4, next.Blocked);
        next.Take(Hold(24, 20, 0, 4), Given.Now);
        Assert.Equal(QualityOutcome.Returned, next.Outcome);
    }
}
