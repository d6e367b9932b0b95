namespace Portal.Domain.Orders;

public sealed partial class PurchaseOrder
{
    /// <summary>The answer that stands and says the same as the offer: a second click or a second tab changes nothing. Null when there is none.</summary>
    /// <param name="revision">The revision that the person saw.</param>
    /// <param name="today">The supplier's day.</param>
    public LineAnswer? Standing(int lineNumber, int revision, LineOffer offer, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(offer);
        var line = Line(lineNumber);
        if (revision != Revision || line is not { State: LineState.InPolicy or LineState.WaitingForBuyer or LineState.Agreed, Answer: { } answer })
        {
            return null;
        }

        if (offer.Kind is AnswerKind.Accept && answer.IsEarlierDay)
        {
            // The same yes once more; what the order asks for was never meant.
            return answer;
        }

        offer = Complete(line, offer, today);
        return offer with { Parts = [] } == answer.Offer with { Parts = [] } && SchedulePart.Same(offer.Parts, answer.Offer.Parts) ? answer : null;
    }
}
