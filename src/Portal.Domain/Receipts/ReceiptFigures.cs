namespace Portal.Domain.Receipts;

/// <summary>What goods receipt has booked, in the order line's unit: received and still here, and of it accepted, rejected, blocked on quality hold; sent back besides.</summary>
public sealed record ReceiptFigures(decimal Received, decimal Accepted, decimal Rejected, decimal Blocked, decimal Returned)
{
    /// <summary>Nothing booked.</summary>
    public static ReceiptFigures None { get; } = new(0, 0, 0, 0, 0);

    /// <summary>What came in, whether it went back later or not: what was announced and has come is no longer on the way.</summary>
    public decimal Arrived => Received + Returned;

    /// <summary>What counts towards the order: neither blocked nor rejected stock does.</summary>
    public decimal Counted => Received - Rejected - Blocked;

    /// <summary>Received and not judged yet.</summary>
    public decimal Uninspected => Received - Accepted - Rejected - Blocked;

    /// <summary>Both together.</summary>
    public ReceiptFigures Plus(ReceiptFigures other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(Received + other.Received, Accepted + other.Accepted, Rejected + other.Rejected, Blocked + other.Blocked, Returned + other.Returned);
    }

    /// <summary>What bookings come to, in any order.</summary>
    public static ReceiptFigures Of(IEnumerable<Booking> bookings) => bookings.Aggregate(None, (sum, b) => sum.Plus(b.Effect));
}
