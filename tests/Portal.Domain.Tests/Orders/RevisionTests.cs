using Portal.Domain.Orders;

namespace Portal.Domain.Tests.Orders;

public sealed class RevisionTests
{
    private static IReadOnlyList<int> Revise(PurchaseOrder order, int revision, params LineContent[] lines) =>
        order.Revise(Given.Content(revision, lines), Given.Now, Given.In(5));

    [Fact]
    public void A_new_order_is_told_once_and_waits_for_its_lines()
    {
        var order = new PurchaseOrder(Given.Supplier, Given.Content(1, Given.Line(10), Given.Line(20, price: 0.125m)), Given.Now, Given.In(2));

        Assert.IsType<OrderReceived>(Assert.Single(order.Events));
        Assert.Equal((OrderState.ToAnswer, 2, Given.In(2)), (order.State, order.LinesToAnswer, order.AnswerBy));
        Assert.Equal(1012.50m, order.NetTotal);
        Assert.Equal(Given.In(20), order.FirstNeededOn);
        Assert.Single(order.Revisions);
    }

    [Fact]
    public void A_revision_reopens_only_the_lines_that_it_changes()
    {
        var order = Given.Order(Given.Line(10), Given.Line(20));
        order.Accept(10);
        order.Accept(20);

        var reopened = Revise(order, 2, Given.Line(10), Given.Line(20, quantity: 150), Given.Line(30));

        Assert.Equal([20, 30], reopened);
        Assert.Equal([LineState.InPolicy, LineState.ToAnswer, LineState.ToAnswer], order.Lines.Select(l => l.State));
        Assert.Equal([Given.Part(100, 20)], order.Line(20).Parts(Baseline.Agreed));
        Assert.Equal((2, Given.In(5)), (order.LinesToAnswer, order.AnswerBy));
        Assert.Contains(order.Events, e => e is OrderRevised { Revision: 2 });
        Assert.Equal([1, 2], order.Revisions.Select(r => r.Number));
    }

    [Fact]
    public void A_revision_that_asks_for_what_is_agreed_reopens_nothing()
    {
        var order = Given.Order();
        order.Answer(Given.Change(Given.Part(60, 20), Given.Part(40, 26)) with { Price = 11 });
        order.Approve(10, 1, true, Given.Now, Given.Buyer);

        Assert.Empty(Revise(order, 2, Given.Line(price: 11, parts: [Given.Part(40, 26), Given.Part(60, 20)])));
        Assert.Equal(LineState.InPolicy, order.Line(10).State);
    }

    [Fact]
    public void A_line_that_a_revision_leaves_out_is_cancelled_and_a_conflict_where_goods_have_come()
    {
        var order = Given.Order(Given.Line(10), Given.Line(20), Given.Line(30, received: 40));
        var waits = order.Answer(Given.Change(Given.Part(100, 40)), 20);

        Assert.Empty(Revise(order, 2, Given.Line(10)));

        Assert.Equal([LineState.ToAnswer, LineState.Closed, LineState.Conflict], order.Lines.Select(l => l.State));
        Assert.Equal([false, true, true], order.Lines.Select(l => l.Cancelled));
        Assert.Equal((AnswerOutcome.Superseded, 1), (waits.Outcome, order.LinesToAnswer));
    }

    [Fact]
    public void A_revision_to_the_agreed_dates_at_another_price_is_open_again()
    {
        var order = Given.Order();
        order.Accept();

        Assert.Equal([10], Revise(order, 2, Given.Line(price: 9)));
    }

    [Fact]
    public void An_older_revision_and_the_same_one_again_change_nothing()
    {
        var order = Given.Order();
        Revise(order, 3, Given.Line(quantity: 150));
        order.ClearEvents();

        Assert.Empty(Revise(order, 2, Given.Line(quantity: 80)));
        Assert.Empty(Revise(order, 3, Given.Line(quantity: 150)));

        Assert.Equal((150, 3, 2), (order.Line(10).Quantity, order.Revision, order.Revisions.Count));
        Assert.Empty(order.Events);
    }

    [Fact]
    public void A_revision_of_a_line_that_waits_replaces_the_answer()
    {
        var order = Given.Order();
        var answer = order.Answer(Given.Change(Given.Part(100, 40)));

        Revise(order, 2, Given.Line(quantity: 120));

        Assert.Equal((AnswerOutcome.Superseded, LineState.ToAnswer), (answer.Outcome, order.Line(10).State));
        Assert.Empty(order.Line(10).Parts(Baseline.Answered));
    }

    [Fact]
    public void A_counter_offer_counts_per_revision()
    {
        var order = Given.Order();
        for (var answer = 1; answer <= 2; answer++)
        {
            order.Answer(Given.Change(Given.Part(100, 40 + answer)));
            order.Counter(10, answer, Given.Change(Given.Part(100, 22)), Given.In(3), Given.Now, Given.Buyer);
        }

        Revise(order, 2, Given.Line(quantity: 120));
        order.Answer(Given.Change(Given.Part(120, 40)));

        Assert.Equal(LineState.Countered, Countered(order).State);
    }

    private static OrderLine Countered(PurchaseOrder order)
    {
        order.Counter(10, order.Line(10).Answer!.Number, Given.Change(Given.Part(100, 22)), Given.In(3), Given.Now, Given.Buyer);
        return order.Line(10);
    }

    [Fact]
    public void Receiving_all_closes_a_line_and_a_return_opens_it()
    {
        var order = Given.Order();
        order.Accept();
        order.MarkPosted(10, 1);

        Revise(order, 1, Given.Line(received: 100));
        Assert.Equal((LineState.Closed, OrderState.Closed), (order.Line(10).State, order.State));
        Assert.Empty(Revise(order, 1, Given.Line(received: 60)));

        Assert.Equal(LineState.Agreed, order.Line(10).State);
    }

    [Fact]
    public void A_cancelled_line_that_comes_back_is_open_again()
    {
        var order = Given.Order();
        Revise(order, 2, Given.Line(cancelled: true));
        Assert.Equal(OrderState.Cancelled, order.State);

        Assert.Equal([10], Revise(order, 3, Given.Line()));
        Assert.Equal(LineState.ToAnswer, order.Line(10).State);
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(30, false)]
    public void A_cut_below_what_was_received_never_wins_silently(int quantity, bool cancelled)
    {
        var order = Given.Order();
        var answer = order.Answer(Given.Change(Given.Part(100, 40)));

        Revise(order, 2, Given.Line(quantity: quantity, received: 40, cancelled: cancelled));

        Assert.Equal((LineState.Conflict, AnswerOutcome.Superseded), (order.Line(10).State, answer.Outcome));
        Given.Refuses("line.not-open", () => order.Accept());
        order.SettleConflict(10);
        Assert.Equal(LineState.Closed, order.Line(10).State);
        Revise(order, 2, Given.Line(quantity: quantity, received: 40, cancelled: cancelled));
        Assert.Equal(LineState.Closed, order.Line(10).State);
        Given.Refuses("line.no-conflict", () => order.SettleConflict(10));
    }

    [Fact]
    public void A_conflict_goes_when_the_ERP_takes_the_cut_back()
    {
        var order = Given.Order();
        Revise(order, 2, Given.Line(received: 40, cancelled: true));

        Assert.Equal([10], Revise(order, 3, Given.Line(received: 40)));
        Assert.Equal(LineState.ToAnswer, order.Line(10).State);
    }

    [Fact]
    public void Other_dates_under_the_same_number_of_the_ERP_are_a_revision_by_our_own_count()
    {
        var order = Given.Order();
        order.Accept();
        order.MarkPosted(10, 1);
        order.ClearEvents();

        Assert.Equal([10], Revise(order, 1, Given.Line(inDays: 12)));

        Assert.Equal((2, 1, Given.Now), (order.Revision, order.ErpRevision, order.RevisedAt));
        Assert.Equal([1, 2], order.Revisions.Select(r => r.Number));
        Assert.Equal(2, order.Line(10).OpenedByRevision);
        Assert.Contains(order.Events, e => e is OrderRevised { Revision: 2, Reopened: [10] });
        Given.Refuses("order.revised", () => order.Answer(10, 1, new LineOffer(AnswerKind.Accept, []), Given.Judged, Given.Today, Given.Now, Given.Keller));
    }

    [Fact]
    public void The_ERPs_next_number_gets_the_next_of_ours_and_an_older_one_of_the_ERP_is_still_old()
    {
        var order = Given.Order();
        Revise(order, 1, Given.Line(inDays: 12));

        Revise(order, 2, Given.Line(inDays: 14));
        Assert.Equal((3, 2), (order.Revision, order.ErpRevision));
        Revise(order, 7, Given.Line(inDays: 15));
        Assert.Equal((7, 7), (order.Revision, order.ErpRevision));

        Assert.Empty(Revise(order, 6, Given.Line(inDays: 30)));
        Assert.Equal([1, 2, 3, 7], order.Revisions.Select(r => r.Number));
        Assert.Equal([Given.Part(100, 15)], order.Line(10).Parts(Baseline.Requested));
    }

    [Fact]
    public void Goods_that_come_are_told_and_are_no_revision()
    {
        var order = Given.Order();
        order.Accept();
        order.ClearEvents();

        Revise(order, 1, Given.Line(received: 40));
        Assert.IsType<ReceiptsMoved>(Assert.Single(order.Events));
        Assert.Equal((1, 1), (order.Revision, order.Revisions.Count));
        order.ClearEvents();

        Revise(order, 1, Given.Line(received: 40));
        Assert.Empty(order.Events);
        Revise(order, 1, Given.Line(received: 20));
        Assert.IsType<ReceiptsMoved>(Assert.Single(order.Events));
    }

    [Fact]
    public void A_revision_that_brings_goods_too_tells_of_itself_only()
    {
        var order = Given.Order();

        Revise(order, 2, Given.Line(quantity: 150, received: 40));

        Assert.IsType<OrderRevised>(Assert.Single(order.Events));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(105)]
    public void Receiving_all_or_more_as_the_tolerance_allows_closes_the_line(int received)
    {
        var order = Given.Order();
        order.Accept();

        Revise(order, 1, Given.Line(received: received));

        Assert.Equal((LineState.Closed, OrderState.Closed), (order.Line(10).State, order.State));
    }

    [Fact]
    public void A_line_that_is_complete_closes_with_less_and_opens_when_goods_go_back()
    {
        var order = Given.Order(Given.Line(10), Given.Line(20));
        order.Accept(10);
        order.MarkPosted(10, 1);

        Revise(order, 1, Given.Line(10, received: 60) with { Complete = true }, Given.Line(20));
        Assert.Equal((LineState.Closed, 1), (order.Line(10).State, order.Revision));
        Assert.Empty(Domain.Planning.Arrivals.Of(order.Line(10)));

        Revise(order, 1, Given.Line(10, received: 50), Given.Line(20));
        Assert.Equal(LineState.Agreed, order.Line(10).State);
    }

    [Fact]
    public void Our_own_update_that_comes_back_while_the_next_answer_stands_opens_nothing()
    {
        var order = Given.Order();
        order.Answer(Given.Change(Given.Part(100, 40)));
        order.Approve(10, 1, true, Given.Now, Given.Buyer);
        order.Answer(Given.Change(Given.Part(100, 50)));
        order.Approve(10, 2, true, Given.Now, Given.Buyer);

        Assert.Empty(Revise(order, 2, Given.Line(inDays: 40)));
        Assert.Equal((LineState.InPolicy, 2), (order.Line(10).State, order.Line(10).Answer!.Number));
        Assert.Empty(Revise(order, 3, Given.Line(inDays: 50)));
        order.MarkPosted(10, 2);
        Assert.Equal([10], Revise(order, 4, Given.Line(inDays: 40)));
    }
}
