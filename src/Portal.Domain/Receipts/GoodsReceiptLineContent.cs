using Portal.Domain.Kernel;

namespace Portal.Domain.Receipts;

/// <summary>What the ERP says of one line of a goods receipt, in our own identifiers; quantities in the order line's unit.</summary>
/// <param name="DocumentLine">The ERP's own identifier of the line within its document.</param>
/// <param name="Received">Came in, or went back with a return; 0 with a release; signed with a correction.</param>
/// <param name="Accepted">Of it, or of what was released, accepted; null where the ERP doesn't inspect: all that is neither rejected nor blocked.</param>
/// <param name="Blocked">Of it on quality hold; with a release, what leaves the hold.</param>
/// <param name="Reason">Why it was rejected or blocked, in the words of the dock.</param>
public sealed record GoodsReceiptLineContent(
    string DocumentLine,
    Guid OrderId,
    string OrderNumber,
    Guid OrderLineId,
    int Line,
    string ItemNumber,
    string Unit,
    MovementKind Kind,
    decimal Received,
    decimal? Accepted = null,
    decimal Rejected = 0,
    decimal Blocked = 0,
    string? Lot = null,
    string? Reason = null,
    bool CompletesDelivery = false)
{
    /// <summary>The change of the order line's figures; refuses quantities that contradict each other.</summary>
    public ReceiptFigures Effect()
    {
        var whole = Kind is MovementKind.ReleaseFromBlocked ? Blocked : Received;
        var accepted = Accepted ?? whole - Rejected - (Kind is MovementKind.ReleaseFromBlocked ? 0 : Blocked);
        if (whole == 0 && (Kind is not MovementKind.Correction || (accepted == 0 && Rejected == 0 && Blocked == 0)))
        {
            throw new RuleBroken("receipt.quantity-zero", $"Line {DocumentLine} of the receipt moves nothing.", DocumentLine);
        }

        var agrees = Kind switch
        {
            MovementKind.Correction => true,
            MovementKind.ReleaseFromBlocked => Received == 0 && Blocked > 0 && accepted >= 0 && Rejected >= 0 && accepted + Rejected == Blocked,
            _ => Received > 0 && accepted >= 0 && Rejected >= 0 && Blocked >= 0 && accepted + Rejected + Blocked <= Received,
        };
        return (agrees, Kind) switch
        {
            (false, _) => throw new RuleBroken("receipt.quantities-differ", $"Line {DocumentLine} of the receipt: accepted, rejected and blocked do not make up what was moved.", DocumentLine),
            (_, MovementKind.Return) => new(-Received, -accepted, -Rejected, -Blocked, Received),
            (_, MovementKind.ReleaseFromBlocked) => new(0, accepted, Rejected, -Blocked, 0),
            _ => new(Received, accepted, Rejected, Blocked, 0),
        };
    }
}
