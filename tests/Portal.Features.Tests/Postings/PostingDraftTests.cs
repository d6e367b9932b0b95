using Portal.Domain.Orders;
using Portal.Domain.Policies;
using Portal.Domain.Postings;
using Portal.Exchange.Erp;
using Portal.Features.Postings;
using Portal.Testing;

namespace Portal.Features.Tests.Postings;

public sealed class PostingDraftTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 8, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = DateOnly.FromDateTime(Now);

    [Fact]
    public void An_answer_inside_the_policy_is_confirmed_beside_the_order()
    {
        var (posting, message) = Post(new LineOffer(AnswerKind.Change, [new(150, Today.AddDays(20))]), passes: true);

        Assert.Equal(("DEMO/4500000001/10/1", Now.AddSeconds(10), 64), (posting.Key, posting.ClaimableAt, posting.Hash.Length));
        Assert.Equal((ErpPostingAction.Confirm, 200m, posting.Key), (message.Action, message.Quantity, message.Key));
        Assert.Equal([new ErpScheduleLine(150, Today.AddDays(20))], message.Schedule);
    }

    [Fact]
    public void Approved_and_updated_changes_the_order_to_the_answer()
    {
        var (_, message) = Post(new LineOffer(AnswerKind.Change, [new(150, Today.AddDays(20))], 62.5m), passes: false, update: true);

        Assert.Equal((ErpPostingAction.ConfirmAndUpdate, 150m, 62.5m), (message.Action, message.Quantity, message.Price));
    }

    [Fact]
    public void A_backorder_leaves_the_rest_open()
    {
        var (_, message) = Post(new LineOffer(AnswerKind.Backorder, [new(50, Today.AddDays(40))]), passes: false, update: true);

        Assert.Equal((200m, 50m), (message.Quantity, message.Schedule.Sum(s => s.Quantity)));
    }

    [Fact]
    public void An_approved_refusal_cancels_the_line()
    {
        var (_, message) = Post(new LineOffer(AnswerKind.Reject, [], Reason: "Out of production"), passes: false);

        Assert.Equal(ErpPostingAction.CancelLine, message.Action);
        Assert.Empty(message.Schedule);
    }

    [Fact]
    public void What_is_not_agreed_is_not_posted()
    {
        var (order, answer) = Answered(new LineOffer(AnswerKind.Change, [new(150, Today.AddDays(20))]), passes: false);

        Assert.Throws<ArgumentException>(() => PostingDraft.For(order, order.Line(10), answer, [], Now, TimeSpan.Zero));
    }

    private static (Posting Posting, ErpPosting Message) Post(LineOffer offer, bool passes, bool update = false)
    {
        var (order, answer) = Answered(offer, passes);
        if (!passes)
        {
            answer = order.Approve(10, 1, update, Now, "Buyer");
        }

        var posting = PostingDraft.For(order, order.Line(10), answer, [], Now, TimeSpan.FromSeconds(10));
        return (posting, PostingContent.Read(posting.Content));
    }

    private static (PurchaseOrder Order, LineAnswer Answer) Answered(LineOffer offer, bool passes)
    {
        var line = new LineContent("L10", 10, "BH-220", "Housing", null, 200, "C62", 0, null, null, 61.4m, 1, null, null, "3-way", false, 0, [new(200, Today.AddDays(17))]);
        var content = new OrderContent("4500000001", "DEMO", "HAM", "Buyer", "EUR", "", "", Today, 1, false, false, null, [line]);
        var order = new PurchaseOrder(House.Keller, content, Now, Today);
        Deviation[] deviations = passes ? [] : [new(DeviationKind.QuantityDown, 50)];
        return (order, order.Answer(10, 1, offer, (_, _) => new Verdict(deviations, "Test 1"), Today, Now, "Keller, sales"));
    }
}
