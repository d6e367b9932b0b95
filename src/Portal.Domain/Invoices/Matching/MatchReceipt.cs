namespace Portal.Domain.Invoices.Matching;

/// <summary>A goods receipt of an order line, in its unit; returns are taken off before.</summary>
/// <param name="AsnNumber">The shipment that it received; null when it had none.</param>
/// <param name="Final">True when nothing more of the same shipment, or without one of the same receipt, will be booked.</param>
public sealed record MatchReceipt(string Number, decimal Received, decimal Rejected = 0, decimal Blocked = 0, string? AsnNumber = null, bool Final = false)
{
    /// <summary>Received less rejected and blocked.</summary>
    public decimal Accepted => Math.Max(0, Received - Rejected - Blocked);

    /// <summary>What is accepted or may still be: received less rejected.</summary>
    public decimal Acceptable => Math.Max(0, Received - Rejected);
}
