namespace Portal.Domain.Invoices;

/// <summary>A charge on a line, or with <paramref name="IsAllowance"/> an allowance; the amount is positive, in the invoice's currency, and taxed as the line.</summary>
public sealed record LineCharge(ChargeKind Kind, decimal Amount, bool IsAllowance = false, string? Reason = null)
{
    /// <summary>What it adds to the line.</summary>
    public decimal Effect => IsAllowance ? -Amount : Amount;
}
