using Portal.Domain.Orders;

namespace Portal.Features.Sync;

/// <summary>What stood on a line when a revision came.</summary>
internal sealed record LineBefore(LineState State, LineAnswer? Open, string Item, string Unit, decimal Price, decimal PriceUnit)
{
    public static LineBefore Of(OrderLine line) => new(
        line.State,
        line.Answer is { Outcome: AnswerOutcome.Waiting or AnswerOutcome.Countered } open ? open : null,
        line.ItemNumber, line.Unit, line.Price, line.PriceUnit);

    public bool Conflict => State is LineState.Conflict;

    /// <summary>True when the supplier would say the same to the line as it is now: same item and unit, the price it had in mind, no day that has passed.</summary>
    public bool HoldsFor(OrderLine line, DateOnly today) =>
        Open is { Offer: { Kind: not (AnswerKind.Reject or AnswerKind.Accept) } offer }
        && (Item, Unit, PriceUnit) == (line.ItemNumber, line.Unit, line.PriceUnit)
        && (offer.Price ?? Price) == line.Price
        && offer.Parts.All(p => decimal.Round(p.Quantity, line.UnitDecimals) == p.Quantity)
        && offer.Parts.All(p => p.OnDock >= today || line.Parts(Baseline.Requested).Any(r => r.OnDock == p.OnDock));
}
