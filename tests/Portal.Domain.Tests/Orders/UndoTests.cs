using Portal.Domain.Orders;

namespace Portal.Domain.Tests.Orders;

public sealed class UndoTests
{
    [Fact]
    public void Taking_an_answer_back_opens_the_line_as_it_was()
    {
        var order = Given.Order();
        var answer = order.Accept();

        order.UndoAnswer(10, 1);

        Assert.Equal(AnswerOutcome.Withdrawn, answer.Outcome);
        Assert.Equal((LineState.ToAnswer, OrderState.ToAnswer), (order.Line(10).State, order.State));
        Assert.Empty(order.Line(10).Parts(Baseline.Agreed));
        Assert.Null(order.Line(10).AgreedPrice);
        Assert.Null(order.Line(10).MovedAt);
        Assert.Contains(order.Events, e => e is AnswerUndone);
    }

    [Fact]
    public void Taking_a_second_answer_back_restores_the_agreement_before_it()
    {
        var order = Given.Order();
        order.Accept();
        order.MarkPosted(10, 1);
        order.Answer(Given.Change(Given.Part(100, 22)));

        order.UndoAnswer(10, 2);

        Assert.Equal(LineState.Agreed, order.Line(10).State);
        Assert.Equal([Given.Part(100, 20)], order.Line(10).Parts(Baseline.Agreed));
    }

    [Fact]
    public void Taking_an_answer_back_brings_its_due_day_and_what_was_asked_for_back()
    {
        var order = Given.Order();
        order.Accept();
        order.AskForEarlier(10, Given.In(12), "Line stops", Given.In(1));
        order.Answer(Given.Change(Given.Part(100, 17)));
        Assert.Null(order.AnswerBy);

        order.UndoAnswer(10, 2);

        Assert.Equal((LineState.ToAnswer, Given.In(1), Given.In(12), "Line stops"), (order.Line(10).State, order.AnswerBy, order.Line(10).ExpediteTo, order.Line(10).ExpediteReason));
        Assert.Equal([Given.Part(100, 20)], order.Line(10).Parts(Baseline.Agreed));
    }

    [Fact]
    public void The_number_of_a_withdrawn_answer_is_never_used_again()
    {
        var order = Given.Order();
        order.Accept();
        order.UndoAnswer(10, 1);

        Assert.Equal(2, order.Accept().Number);
    }

    [Fact]
    public void A_counter_offer_stands_again_when_the_answer_to_it_is_taken_back()
    {
        var order = Given.Order();
        order.Answer(Given.Change(Given.Part(100, 40)));
        order.Counter(10, 1, Given.Change(Given.Part(100, 30)), Given.In(3), Given.Now, Given.Buyer);
        order.Answer(Given.Change(Given.Part(100, 35)));

        order.UndoAnswer(10, 2);

        Assert.Equal(LineState.Countered, order.Line(10).State);
        Assert.Equal([Given.Part(100, 30)], order.AcceptCounter(10, Given.Now, Given.Keller).Offer.Parts);
        Assert.Equal(3, order.Line(10).Answer!.Number);
    }

    [Fact]
    public void A_counter_offer_that_was_taken_can_be_given_back_by_its_taker_only()
    {
        var order = Given.Order();
        order.Answer(Given.Change(Given.Part(100, 40)));
        order.Counter(10, 1, Given.Change(Given.Part(100, 30)), Given.In(3), Given.Now, Given.Buyer);
        order.AcceptCounter(10, Given.Now, Given.Keller);

        Given.Refuses("answer.not-decided", () => order.UndoDecision(10, 2));
        order.UndoAnswer(10, 2);

        Assert.Equal((LineState.Countered, Given.In(3)), (order.Line(10).State, order.AnswerBy));
        Assert.Empty(order.Line(10).Parts(Baseline.Agreed));
        Assert.Equal([Given.Part(100, 40)], order.Line(10).Parts(Baseline.Answered));
        Assert.Equal([Given.Part(100, 30)], order.Line(10).Answer!.Counter!.Parts);
    }

    [Fact]
    public void What_the_buyer_approved_after_a_counter_offer_is_not_the_suppliers_to_take_back()
    {
        var order = Given.Order();
        order.Answer(Given.Change(Given.Part(100, 40)));
        order.Counter(10, 1, Given.Change(Given.Part(100, 30)), Given.In(3), Given.Now, Given.Buyer);
        order.Answer(Given.Change(Given.Part(100, 35)));
        order.Approve(10, 2, false, Given.Now, Given.Buyer);

        Given.Refuses("answer.decided", () => order.UndoAnswer(10, 2));
    }

    [Fact]
    public void What_was_decided_or_replaced_cannot_be_taken_back()
    {
        var order = Given.Order();
        Given.Refuses("answer.decided", () => order.UndoAnswer(10, 1));
        order.Answer(Given.Change(Given.Part(100, 40)));
        Given.Refuses("answer.decided", () => order.UndoAnswer(10, 2));
        order.Approve(10, 1, false, Given.Now, Given.Buyer);
        Given.Refuses("answer.decided", () => order.UndoAnswer(10, 1));
    }

    [Fact]
    public void An_answer_to_a_revision_that_is_gone_cannot_be_taken_back()
    {
        var order = Given.Order();
        order.Accept();
        order.Revise(Given.Content(2, Given.Line(quantity: 150)), Given.Now, Given.In(2));

        Given.Refuses("answer.decided", () => order.UndoAnswer(10, 1));
        Assert.Equal(LineState.ToAnswer, order.Line(10).State);
    }

    [Fact]
    public void Taking_a_decision_back_lets_the_answer_wait_again()
    {
        var order = Given.Order();
        var answer = order.Answer(Given.Change(Given.Part(100, 40)));
        order.Approve(10, 1, true, Given.Now, Given.Buyer);

        order.UndoDecision(10, 1);

        Assert.Equal((AnswerOutcome.Waiting, LineState.WaitingForBuyer), (answer.Outcome, order.Line(10).State));
        Assert.Empty(order.Line(10).Parts(Baseline.Agreed));
        Assert.Equal([Given.Part(100, 40)], order.Line(10).Parts(Baseline.Answered));
        Assert.Null(answer.DecidedAt);
    }

    [Fact]
    public void There_is_no_decision_to_take_back_before_one_is_made_or_after_it_was_overtaken()
    {
        var order = Given.Order();
        order.Answer(Given.Change(Given.Part(100, 40)));
        Given.Refuses("answer.not-decided", () => order.UndoDecision(10, 1));
        order.Approve(10, 1, false, Given.Now, Given.Buyer);
        Given.Refuses("answer.not-decided", () => order.UndoDecision(10, 2));

        order.Revise(Given.Content(2, Given.Line(cancelled: true)), Given.Now, null);

        Given.Refuses("answer.not-decided", () => order.UndoDecision(10, 1));
        Assert.Equal(LineState.Closed, order.Line(10).State);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_rejection_and_a_counter_offer_can_be_taken_back(bool counter)
    {
        var order = Given.Order();
        order.Answer(Given.Change(Given.Part(100, 40)));
        if (counter)
        {
            order.Counter(10, 1, Given.Change(Given.Part(100, 30)), Given.In(3), Given.Now, Given.Buyer);
        }
        else
        {
            order.Reject(10, 1, "Too late", Given.In(3), Given.Now, Given.Buyer);
        }

        order.UndoDecision(10, 1);

        Assert.Equal(LineState.WaitingForBuyer, order.Line(10).State);
        Assert.Null(order.Line(10).Answer!.Counter);
    }

    [Fact]
    public void An_answer_that_reached_the_ERP_while_another_stood_over_it_is_agreed_when_that_is_taken_back()
    {
        var order = Given.Order();
        order.Accept();
        order.Answer(Given.Change(Given.Part(100, 60)));
        order.MarkPosted(10, 1);
        Assert.Equal(LineState.WaitingForBuyer, order.Line(10).State);

        order.UndoAnswer(10, 2);

        Assert.Equal((LineState.Agreed, OrderState.Agreed), (order.Line(10).State, order.State));
    }
}
