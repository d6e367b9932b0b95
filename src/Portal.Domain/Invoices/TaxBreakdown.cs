namespace Portal.Domain.Invoices;

/// <summary>One category and rate: taxable amount (BT-116) and tax (BT-117), with why no tax is taken.</summary>
/// <param name="ExemptionCode">VATEX code (BT-121).</param>
/// <param name="ExemptionReason">In the supplier's words (BT-120).</param>
public sealed record TaxBreakdown(VatRate Rate, decimal Taxable, decimal Tax, string? ExemptionCode = null, string? ExemptionReason = null);
