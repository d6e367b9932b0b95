using Portal.Domain.Orders;

namespace Portal.Domain.Tests.Orders;

public sealed class CounterTests
{
    [Fact]
    public void A_refused_counter_offer_brings_the_suppliers_own_answer_back_to_the_buyer_with_the_reason()
    {
        var order = Countered();

        var answer = Refuse(order, " No more capacity ");

        Assert.Equal((LineState.WaitingForBuyer, AnswerOutcome.Waiting, 2), (order.Line(10).State, answer.Outcome, answer.Number));
        Assert.Equal([Given.Part(100, 40)], answer.Offer.Parts);
        Assert.Equal("No more capacity", answer.Offer.Note);
        Assert.Equal(1, order.Line(10).Answers.Count(a => a.Counter is not null));
        Assert.Null(order.AnswerBy);
    }

    [Fact]
    public void A_refusal_needs_a_reason_and_an_offer_that_still_stands()
    {
        Given.Refuses("line.no-counter", () => Refuse(Given.Order(), "No"));
        var order = Countered();
        Given.Refuses("counter.reason-missing", () => Refuse(order, " "));
        order.Revise(Given.Content(2, Given.Line(quantity: 150)), Given.Now, null);
        Given.Refuses("line.no-counter", () => Refuse(order, "No"));
        Assert.Equal(LineState.ToAnswer, order.Line(10).State);
    }

    [Fact]
    public void A_refusal_can_be_taken_back_and_the_offer_stands_again()
    {
        var order = Countered();
        Refuse(order, "No");

        order.UndoAnswer(10, 2);

        Assert.Equal((LineState.Countered, Given.In(2)), (order.Line(10).State, order.AnswerBy));
        Assert.Equal([Given.Part(100, 30)], order.AcceptCounter(10, Given.Now, Given.Keller).Offer.Parts);
    }

    private static PurchaseOrder Countered()
    {
        var order = Given.Order();
        order.Answer(Given.Change(Given.Part(100, 40)));
        order.Counter(10, 1, Given.Change(Given.Part(100, 30)), Given.In(2), Given.Now, Given.Buyer);
        return order;
    }

    private static LineAnswer Refuse(PurchaseOrder order, string reason) => order.RefuseCounter(10, reason, Given.Judged, Given.Today, Given.Now, Given.Keller);
}
