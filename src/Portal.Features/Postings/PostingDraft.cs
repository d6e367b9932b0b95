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
    /// <param name="earlier">Postings of the line that the ERP has or may still get; one that changes the order is what this one then meets.</param>
    /// <param name="now">UTC, of the <see cref="Data.ILeaseClock"/>.</param>
    /// <exception cref="ArgumentException">The answer is not agreed, so there is nothing to post.</exception>
    public static Posting For(PurchaseOrder order, OrderLine line, LineAnswer answer, IEnumerable<Posting> earlier, DateTime now, TimeSpan undoWindow)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(answer);
        var key = $"{order.ErpCode}/{order.Number}/{line.Number}/{answer.Number}";
        var content = PostingContent.Write(Message(key, order, line, answer, earlier));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
        return new Posting(order.SupplierId, key, order.ErpCode, order.Id, order.Number, line.Number, answer.Number, content, hash, now, now + undoWindow)
            .Traced(Activity.Current?.Id);
    }

    private static ErpPosting Message(string key, PurchaseOrder order, OrderLine line, LineAnswer answer, IEnumerable<Posting> earlier)
    {
        var action = ActionOf(answer);
        var offer = answer.Offer;
        var (asked, quantity) = (Asked(line), action is ErpPostingAction.ConfirmAndUpdate ? WholeQuantity(line, offer) : line.Quantity);
        // Asked for in the meantime, what was agreed is no change that anybody has to answer.
        IEnumerable<ErpAsked> agreed = action is ErpPostingAction.CancelLine ? [] : [asked.Updated(WholeQuantity(line, offer), offer.Price, line.PriceUnit, Parts(offer.Parts))];
        return new ErpPosting(
            key,
            action,
            order.Number,
            line.ErpLineId,
            line.Number,
            answer.Number,
            quantity,
            action is ErpPostingAction.CancelLine ? null : offer.Price,
            line.PriceUnit,
            action is ErpPostingAction.CancelLine ? null : offer.SubstituteItem,
            Parts(offer.Parts),
            Distinct([asked, .. agreed, .. earlier.SelectMany(p => PostingContent.Read(p.Content).Leaves())]));
    }

    private static List<ErpAsked> Distinct(IEnumerable<ErpAsked> asked) =>
        asked.Aggregate(new List<ErpAsked>(), (known, one) =>
        {
            if (!known.Exists(one.Same))
            {
                known.Add(one);
            }

            return known;
        });

    private static ErpAsked Asked(OrderLine line) => new(line.ErpItemId, line.Quantity, line.Price, line.PriceUnit, Parts(line.Parts(Baseline.Requested)));

    private static ErpScheduleLine[] Parts(IEnumerable<SchedulePart> parts) => [.. parts.Select(p => new ErpScheduleLine(p.Quantity, p.OnDock))];

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
