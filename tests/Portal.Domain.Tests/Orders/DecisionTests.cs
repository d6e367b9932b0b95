using Portal.Domain.Orders;

namespace Portal.Domain.Tests.Orders;

public sealed class DecisionTests
{
    private static PurchaseOrder Deviating(decimal? price = null)
    {
        var order = Given.Order();
        order.Answer(Given.Change(Given.Part(60, 20), Given.Part(40, 26)) with { Price = price });
        order.ClearEvents();
        return order;
    }

    [Theory]
    [InlineData(false, AnswerOutcome.Approved)]
    [InlineData(true, AnswerOutcome.ApprovedAndUpdated)]
    public void Approving_makes_the_answer_the_agreement_and_leaves_what_is_requested(bool update, AnswerOutcome outcome)
    {
        var order = Deviating();

        var answer = order.Approve(10, 1, update, Given.Now, Given.Buyer);

        Assert.Equal((outcome, Given.Buyer, Given.Now), (answer.Outcome, answer.DecidedBy, answer.DecidedAt));
        Assert.Equal([Given.Part(60, 20), Given.Part(40, 26)], order.Line(10).Parts(Baseline.Agreed));
        Assert.Equal([Given.Part(100, 20)], order.Line(10).Parts(Baseline.Requested));
        Assert.Equal(LineState.InPolicy, order.Line(10).State);
    }

    [Fact]
    public void A_price_is_approved_only_with_a_change_of_the_order()
    {
        var order = Deviating(price: 11);

        Given.Refuses("decision.price-needs-update", () => order.Approve(10, 1, false, Given.Now, Given.Buyer));
        order.Approve(10, 1, true, Given.Now, Given.Buyer);

        Assert.Equal(11, order.Line(10).AgreedPrice);
    }

    [Fact]
    public void Approving_a_rejection_lets_the_line_go()
    {
        var order = Given.Order();
        order.Answer(new LineOffer(AnswerKind.Reject, [], Reason: "Not made any more"));

        order.Approve(10, 1, false, Given.Now, Given.Buyer);

        Assert.Equal(LineState.Rejected, order.Line(10).State);
        Assert.Null(order.FirstNeededOn);
        Assert.Null(order.Line(10).MovedTo);
        Assert.Equal(-100, order.Line(10).MovedBy);
    }

    [Fact]
    public void Rejecting_opens_the_line_again_with_the_reason()
    {
        var order = Deviating();
        Given.Refuses("decision.reason-missing", () => order.Reject(10, 1, " ", null, Given.Now, Given.Buyer));

        var answer = order.Reject(10, 1, "We need them together", Given.In(3), Given.Now, Given.Buyer);

        Assert.Equal((AnswerOutcome.Rejected, "We need them together"), (answer.Outcome, answer.DecisionReason));
        Assert.Equal((LineState.ToAnswer, Given.In(3)), (order.Line(10).State, order.AnswerBy));
        Assert.Empty(order.Line(10).Parts(Baseline.Answered));
    }

    [Fact]
    public void After_two_counter_offers_the_buyer_decides()
    {
        var order = Deviating();
        for (var round = 1; round <= PurchaseOrder.MostRounds; round++)
        {
            order.Counter(10, round, Given.Change(Given.Part(100, 22)), Given.In(3), Given.Now, Given.Buyer);
            Assert.Equal((LineState.Countered, OrderState.Countered, Given.In(3)), (order.Line(10).State, order.State, order.AnswerBy));
            order.Answer(Given.Change(Given.Part(100, 30 + round)));
        }

        Given.Refuses("decision.rounds-used", () => order.Counter(10, 3, Given.Change(Given.Part(100, 22)), Given.In(3), Given.Now, Given.Buyer));
        order.Approve(10, 3, false, Given.Now, Given.Buyer);
        Assert.Equal([Given.Part(100, 32)], order.Line(10).Parts(Baseline.Agreed));
    }

    [Fact]
    public void A_counter_offer_offers_something() =>
        Given.Refuses("answer.quantity-zero", () => Deviating().Counter(10, 1, Given.Change(Given.Part(0, 20)), Given.In(3), Given.Now, Given.Buyer));

    [Fact]
    public void Accepting_a_counter_offer_agrees_to_it_and_needs_nobody_else()
    {
        var order = Deviating();
        order.Counter(10, 1, Given.Change(Given.Part(100, 23)) with { Price = 10.5m }, Given.In(3), Given.Now, Given.Buyer);

        var answer = order.AcceptCounter(10, Given.Now, Given.Keller);

        Assert.Equal((AnswerOutcome.ApprovedAndUpdated, 2, Given.Buyer), (answer.Outcome, answer.Number, answer.DecidedBy));
        Assert.Equal((LineState.InPolicy, 10.5m), (order.Line(10).State, order.Line(10).AgreedPrice));
        Assert.Equal([Given.Part(100, 23)], order.Line(10).Parts(Baseline.Agreed));
    }

    [Fact]
    public void Without_a_counter_offer_there_is_none_to_accept() =>
        Given.Refuses("line.no-counter", () => Deviating().AcceptCounter(10, Given.Now, Given.Keller));

    [Fact]
    public void Two_buyers_decide_once()
    {
        var order = Deviating();
        order.Approve(10, 1, false, Given.Now, Given.Buyer);

        Given.Refuses("answer.decided-already", () => order.Reject(10, 1, "Too late", null, Given.Now, "Another buyer"));
        Given.Refuses("answer.decided-already", () => order.Approve(10, 1, false, Given.Now, "Another buyer"));
    }

    [Fact]
    public void A_decision_on_one_line_leaves_the_others()
    {
        var order = Given.Order(Given.Line(10), Given.Line(20));
        order.Answer(Given.Change(Given.Part(100, 40)), 10);
        order.Answer(Given.Change(Given.Part(100, 40)), 20);

        order.Approve(10, 1, false, Given.Now, Given.Buyer);

        Assert.Equal((LineState.WaitingForBuyer, OrderState.WaitingForBuyer, 1), (order.Line(20).State, order.State, order.LinesWaiting));
    }

    [Fact]
    public void The_ERP_ends_what_was_agreed_and_nothing_else()
    {
        var order = Given.Order();
        order.Accept();
        order.MarkPosted(10, 7);
        Assert.Equal(LineState.InPolicy, order.Line(10).State);

        order.MarkPosted(10, 1);

        Assert.Equal(LineState.Agreed, order.Line(10).State);
    }
}
