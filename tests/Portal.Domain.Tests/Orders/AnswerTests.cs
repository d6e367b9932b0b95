using Portal.Domain.Orders;

namespace Portal.Domain.Tests.Orders;

public sealed class AnswerTests
{
    [Fact]
    public void Accepting_agrees_to_what_is_requested_and_waits_for_the_ERP_only()
    {
        var order = Given.Order();

        var answer = order.Accept();

        Assert.Equal(AnswerOutcome.InPolicy, answer.Outcome);
        Assert.Equal(LineState.InPolicy, order.Line(10).State);
        Assert.Equal([Given.Part(100, 20)], order.Line(10).Parts(Baseline.Agreed));
        Assert.Equal(10, order.Line(10).AgreedPrice);
        Assert.Equal(OrderState.Agreed, order.State);
        Assert.Null(order.AnswerBy);
        Assert.Equal(Given.Now, order.AcknowledgedAt);
        Assert.Contains(order.Events, e => e is AgreementMoved);
        Assert.Contains(order.Events, e => e is LineAnswered { Passed: true, Answer: 1 });
    }

    [Fact]
    public void A_deviating_answer_waits_for_the_buyer_and_agrees_nothing()
    {
        var order = Given.Order();

        var answer = order.Answer(Given.Change(Given.Part(60, 20), Given.Part(40, 26)));

        Assert.Equal(AnswerOutcome.Waiting, answer.Outcome);
        Assert.Equal(LineState.WaitingForBuyer, order.Line(10).State);
        Assert.Empty(order.Line(10).Parts(Baseline.Agreed));
        Assert.Equal([Given.Part(60, 20), Given.Part(40, 26)], order.Line(10).Parts(Baseline.Answered));
        Assert.DoesNotContain(order.Events, e => e is AgreementMoved);
        Assert.Equal(1, order.LinesWaiting);
    }

    [Fact]
    public void Parts_of_a_split_on_one_day_become_one_and_keep_their_sum()
    {
        var order = Given.Order();

        order.Answer(Given.Change(Given.Part(30, 21), Given.Part(40, 20), Given.Part(30, 21)));

        Assert.Equal([Given.Part(40, 20), Given.Part(60, 21)], order.Line(10).Parts(Baseline.Agreed));
    }

    [Fact]
    public void A_split_of_less_than_ordered_leaves_a_balance_open()
    {
        var order = Given.Order();

        var answer = order.Answer(Given.Change(Given.Part(50, 20), Given.Part(47, 21)));

        Assert.Equal(AnswerOutcome.InPolicy, answer.Outcome);
        Assert.Equal(97, answer.Offer.Total);
    }

    [Fact]
    public void Accepting_all_lines_leaves_nothing_to_answer()
    {
        var order = Given.Order(Given.Line(10), Given.Line(20));

        order.Accept(10);
        Assert.Equal((OrderState.ToAnswer, 1), (order.State, order.LinesToAnswer));
        order.Accept(20);

        Assert.Equal((OrderState.Agreed, 0), (order.State, order.LinesToAnswer));
    }

    [Fact]
    public void A_new_answer_replaces_one_that_waits()
    {
        var order = Given.Order();
        var first = order.Answer(Given.Change(Given.Part(100, 40)));

        var second = order.Accept();

        Assert.Equal(AnswerOutcome.Superseded, first.Outcome);
        Assert.Equal(2, second.Number);
        Assert.Same(second, order.Line(10).Answer);
    }

    [Theory]
    [InlineData("order.revised", 2)]
    public void What_was_not_seen_cannot_be_answered(string code, int revision) =>
        Given.Refuses(code, () => Given.Order().Answer(10, revision, Given.Change(Given.Part(100, 20)), Given.Judged, Given.Today, Given.Now, Given.Keller));

    [Fact]
    public void A_line_that_is_not_there_or_not_open_is_refused()
    {
        Given.Refuses("order.no-such-line", () => Given.Order().Accept(20));
        Given.Refuses("line.not-open", () => Given.Order(Given.Line(cancelled: true)).Accept());
        Given.Refuses("line.not-open", () => Given.Order(Given.Line(received: 100)).Accept());
        Given.Refuses("line.not-open", () => Given.Order(Given.Line(received: 40, cancelled: true)).Accept());
    }

    [Fact]
    public void A_rejection_needs_a_reason() =>
        Given.Refuses("answer.reason-missing", () => Given.Order().Answer(new LineOffer(AnswerKind.Reject, [], Reason: " ")));

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void Zero_is_not_an_answer(int quantity) =>
        Given.Refuses("answer.quantity-zero", () => Given.Order().Answer(Given.Change(Given.Part(100, 20), Given.Part(quantity, 21))));

    [Fact]
    public void No_parts_are_not_an_answer() => Given.Refuses("answer.quantity-zero", () => Given.Order().Answer(Given.Change()));

    [Fact]
    public void Pieces_are_not_divided()
    {
        Given.Refuses("answer.decimals", () => Given.Order().Answer(Given.Change(Given.Part(99.5m, 20))));
        Assert.Equal(99.5m, Given.Order(Given.Line(decimals: 1)).Answer(Given.Change(Given.Part(99.5m, 20))).Offer.Total);
    }

    [Fact]
    public void The_past_cannot_be_promised_unless_it_is_what_the_order_asks_for()
    {
        Given.Refuses("answer.date-past", () => Given.Order().Answer(Given.Change(Given.Part(100, -1))));

        var late = Given.Order(Given.Line(inDays: -3));
        Assert.Equal(AnswerOutcome.InPolicy, late.Answer(Given.Change(Given.Part(100, -3))).Outcome);
    }

    [Fact]
    public void A_price_is_not_negative_and_the_same_price_is_no_proposal()
    {
        Given.Refuses("answer.price-negative", () => Given.Order().Answer(Given.Change(Given.Part(100, 20)) with { Price = -1 }));
        Assert.Null(Given.Order().Answer(Given.Change(Given.Part(100, 20)) with { Price = 10 }).Offer.Price);
    }

    [Fact]
    public void A_substitute_has_a_name()
    {
        Given.Refuses("answer.substitute-missing", () => Given.Order().Answer(new LineOffer(AnswerKind.Substitute, [Given.Part(100, 20)])));
        Assert.Equal(AnswerOutcome.Waiting, Given.Order().Answer(new LineOffer(AnswerKind.Substitute, [Given.Part(100, 20)], SubstituteItem: "BH-221")).Outcome);
    }

    [Fact]
    public void Asking_for_an_earlier_day_opens_the_line_until_it_is_answered()
    {
        var order = Given.Order();
        order.Accept();

        order.AskForEarlier(10, Given.In(12), "Line stops", Given.In(1));
        Assert.Equal((LineState.ToAnswer, Given.In(12), "Line stops"), (order.Line(10).State, order.Line(10).ExpediteTo, order.Line(10).ExpediteReason));
        order.Answer(Given.Change(Given.Part(100, 17)));

        Assert.Null(order.Line(10).ExpediteTo);
        Assert.Equal([Given.Part(100, 17)], order.Line(10).Parts(Baseline.Agreed));
    }

    [Fact]
    public void A_line_that_waits_for_a_decision_cannot_be_expedited()
    {
        var order = Given.Order();
        order.Answer(Given.Change(Given.Part(100, 40)));

        Given.Refuses("line.not-open", () => order.AskForEarlier(10, Given.In(5), "Line stops", null));
    }

    [Fact]
    public void Earlier_means_before_the_day_expected_and_has_a_reason()
    {
        var order = Given.Order();

        Given.Refuses("expedite.not-earlier", () => order.AskForEarlier(10, Given.In(20), "Line stops", null));
        Given.Refuses("expedite.reason-missing", () => order.AskForEarlier(10, Given.In(19), "", null));
        order.AskForEarlier(10, Given.In(19), "Line stops", Given.In(4));

        Assert.Equal(Given.In(2), order.AnswerBy);
    }
}
