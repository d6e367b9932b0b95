using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Portal.Domain.Orders;
using Portal.Domain.Postings;
using Portal.Exchange.Erp;

namespace Portal.Features.Postings;

/// <summary>Makes the posting of an agreed answer; the caller adds it in the transaction of the answer or decision.</summary>
internal static class PostingDraft
{
    /// <summary>The posting that becomes claimable when the undo window has passed.</summary>
    /// <param name="now">UTC.</param>
    /// <exception cref="ArgumentException">The answer is not agreed, so there is nothing to post.</exception>
    public static Posting For(PurchaseOrder order, OrderLine line, LineAnswer answer, DateTime now, TimeSpan undoWindow)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(answer);
        var key = $"{order.ErpCode}/{order.Number}/{line.Number}/{answer.Number}";
        var content = PostingContent.Write(Message(key, order, line, answer));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
        return new Posting(order.SupplierId, key, order.ErpCode, order.Id, order.Number, line.Number, answer.Number, content, hash, now, now + undoWindow)
            .Traced(Activity.Current?.Id);
    }

    private static ErpPosting Message(string key, PurchaseOrder order, OrderLine line, LineAnswer answer)
    {
        var action = ActionOf(answer);
        var offer = answer.Offer;
        return new ErpPosting(
            key,
            action,
            order.Number,
            line.ErpLineId,
            line.Number,
            answer.Number,
            action is ErpPostingAction.ConfirmAndUpdate ? WholeQuantity(line, offer) : line.Quantity,
            action is ErpPostingAction.CancelLine ? null : offer.Price,
            line.PriceUnit,
            action is ErpPostingAction.CancelLine ? null : offer.SubstituteItem,
            [.. offer.Parts.Select(p => new ErpScheduleLine(p.Quantity, p.OnDock))]);
    }

    private static ErpPostingAction ActionOf(LineAnswer answer) => (answer.Outcome, answer.Offer.Kind) switch
    {
        (AnswerOutcome.InPolicy or AnswerOutcome.Approved or AnswerOutcome.ApprovedAndUpdated, AnswerKind.Reject) => ErpPostingAction.CancelLine,
        (AnswerOutcome.InPolicy or AnswerOutcome.Approved, _) => ErpPostingAction.Confirm,
        (AnswerOutcome.ApprovedAndUpdated, _) => ErpPostingAction.ConfirmAndUpdate,
        _ => throw new ArgumentException($"An answer that is {answer.Outcome} is not agreed.", nameof(answer)),
    };

    // A backorder says when a part comes and leaves the rest open: updating the order must not cut it.
    private static decimal WholeQuantity(OrderLine line, LineOffer offer) =>
        offer.Kind is AnswerKind.Backorder ? Math.Max(line.Quantity, offer.Total) : offer.Total;
}
