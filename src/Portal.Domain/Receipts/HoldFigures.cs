namespace Portal.Domain.Receipts;

/// <summary>How an order line's quality hold has moved since its first booking: put on hold, released and accepted, found bad, sent back; in the line's unit.</summary>
public sealed record HoldFigures(decimal Blocked, decimal Released, decimal Rejected, decimal Returned)
{
    /// <summary>Nothing was ever on hold.</summary>
    public static HoldFigures None { get; } = new(0, 0, 0, 0);

    /// <summary>Still on hold.</summary>
    public decimal Left => Blocked - Released - Rejected - Returned;

    /// <summary>What has moved since an earlier look.</summary>
    public HoldFigures Since(HoldFigures before)
    {
        ArgumentNullException.ThrowIfNull(before);
        return new(Blocked - before.Blocked, Released - before.Released, Rejected - before.Rejected, Returned - before.Returned);
    }

    /// <summary>Both together.</summary>
    public HoldFigures Plus(HoldFigures other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(Blocked + other.Blocked, Released + other.Released, Rejected + other.Rejected, Returned + other.Returned);
    }

    /// <summary>What bookings of one order line come to, in any order.</summary>
    public static HoldFigures Of(IEnumerable<Booking> bookings) => bookings.Aggregate(None, (sum, b) => b.Kind switch
    {
        MovementKind.Return => sum with { Returned = sum.Returned - b.Effect.Blocked },
        MovementKind.ReleaseFromBlocked => sum with { Released = sum.Released + b.Effect.Accepted, Rejected = sum.Rejected + b.Effect.Rejected },
        _ => sum with { Blocked = sum.Blocked + b.Effect.Blocked },
    });
}
