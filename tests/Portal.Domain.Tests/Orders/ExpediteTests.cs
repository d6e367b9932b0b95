using Portal.Domain.Orders;

namespace Portal.Domain.Tests.Orders;

public sealed class ExpediteTests
{
    [Fact]
    public void Yes_moves_all_that_was_to_come_later_and_needs_no_buyer()
    {
        var order = Asked(Given.Part(40, 10), Given.Part(60, 20));

        var answer = order.AcceptEarlier(10, Given.Today, Given.Now, Given.Keller);

        var line = order.Line(10);
        Assert.Equal((LineState.InPolicy, AnswerOutcome.InPolicy), (line.State, answer.Outcome));
        Assert.Equal([Given.Part(40, 10), Given.Part(60, 12)], line.Parts(Baseline.Agreed));
        Assert.Equal((null, null, null), (line.ExpediteTo, line.ExpediteCost, line.ExpediteFrom));
        Assert.Contains(order.Events, e => e is AgreementMoved);
    }

    [Fact]
    public void No_leaves_what_was_agreed_and_nothing_to_answer()
    {
        var order = Asked(Given.Part(100, 20));

        order.KeepDay(10, "The mould is in repair");

        Assert.Equal((LineState.Agreed, null, null), (order.Line(10).State, order.Line(10).ExpediteTo, order.AnswerBy));
        Assert.Equal([Given.Part(100, 20)], order.Line(10).Parts(Baseline.Agreed));
        Assert.Contains(order.Events, e => e is EarlierDayRefused);
    }

    [Fact]
    public void The_write_back_of_what_was_agreed_goes_on_meanwhile()
    {
        var order = Given.Order();
        order.Accept();
        order.AskForEarlier(10, Given.In(12), "Line stops", Given.In(1));

        order.MarkPosted(10, 1);
        Assert.Equal(LineState.ToAnswer, order.Line(10).State);
        order.KeepDay(10, "No");

        Assert.Equal(LineState.Agreed, order.Line(10).State);
    }

    [Fact]
    public void A_yes_can_be_taken_back_and_the_question_stands_again()
    {
        var order = Asked(Given.Part(100, 20));
        order.AcceptEarlier(10, Given.Today, Given.Now, Given.Keller);

        order.UndoAnswer(10, 2);

        var line = order.Line(10);
        Assert.Equal((LineState.ToAnswer, Given.In(12), 120m, LineState.Agreed), (line.State, line.ExpediteTo, line.ExpediteCost, line.ExpediteFrom));
        Assert.Equal([Given.Part(100, 20)], line.Parts(Baseline.Agreed));
    }

    [Fact]
    public void It_can_be_answered_once_and_not_for_a_day_that_has_passed()
    {
        var order = Asked(Given.Part(100, 20));
        Given.Refuses("answer.reason-missing", () => order.KeepDay(10, " "));
        Given.Refuses("answer.date-past", () => order.AcceptEarlier(10, Given.In(13), Given.Now, Given.Keller));
        order.KeepDay(10, "No");

        Given.Refuses("expedite.not-asked", () => order.KeepDay(10, "No"));
        Given.Refuses("expedite.not-asked", () => order.AcceptEarlier(10, Given.Today, Given.Now, Given.Keller));
    }

    [Fact]
    public void A_line_with_a_counter_offer_has_one_question_already()
    {
        var order = Given.Order();
        order.Answer(Given.Change(Given.Part(100, 40)));
        order.Counter(10, 1, Given.Change(Given.Part(100, 30)), Given.In(2), Given.Now, Given.Buyer);

        Given.Refuses("line.not-open", () => order.AskForEarlier(10, Given.In(12), "Line stops", null));
    }

    [Fact]
    public void To_accept_is_to_say_yes_to_the_day_that_is_asked_for_and_never_to_another()
    {
        // Requested for day 17, agreed for day 30, asked for day 23.
        var order = Given.Order(Given.Line(inDays: 17));
        order.Answer(Given.Change(Given.Part(100, 30)));
        order.Approve(10, 1, false, Given.Now, Given.Buyer);
        order.MarkPosted(10, 1);
        order.AskForEarlier(10, Given.In(23), "Line stops", Given.In(1));

        var answer = order.Accept();

        Assert.Equal([Given.Part(100, 23)], answer.Offer.Parts);
        Assert.Equal([Given.Part(100, 23)], order.Line(10).Parts(Baseline.Agreed));
        Assert.Equal((LineState.InPolicy, null), (order.Line(10).State, order.Line(10).ExpediteTo));
        Assert.Same(answer, order.Standing(10, 1, new LineOffer(AnswerKind.Accept, []), Given.Today));
    }

    [Fact]
    public void What_the_erp_had_as_confirmed_from_the_beginning_is_what_comes_earlier()
    {
        var order = Given.Order();
        order.TakeOver(10, [Given.Part(100, 30)]);
        order.AskForEarlier(10, Given.In(23), "Line stops", Given.In(1));

        Assert.Equal([Given.Part(100, 23)], order.AcceptEarlier(10, Given.Today, Given.Now, Given.Keller).Offer.Parts);
    }

    /// <summary>An order that the ERP has as agreed, of which an earlier day is asked for.</summary>
    private static PurchaseOrder Asked(params SchedulePart[] parts)
    {
        var order = Given.Order(Given.Line(parts: parts));
        order.Accept();
        order.MarkPosted(10, 1);
        order.AskForEarlier(10, Given.In(12), "Line stops", Given.In(1), 120);
        return order;
    }
}
