namespace Portal.Domain.Invoices;

/// <summary>A charge on the whole document, or with <paramref name="IsAllowance"/> an allowance; the amount is positive, in the invoice's currency.</summary>
/// <param name="Tax">Null when it is taxed as the goods: it is then split over their rates.</param>
public sealed record DocumentCharge(ChargeKind Kind, decimal Amount, VatRate? Tax = null, bool IsAllowance = false, string? Reason = null)
{
    /// <summary>What it adds to the document.</summary>
    public decimal Effect => IsAllowance ? -Amount : Amount;
}
