namespace Portal.Domain.Invoices.Matching;

/// <summary>What matching found on one line; quantities of the order line in its unit, prices per its price unit, all zero when the order line is not known.</summary>
/// <param name="Line">The invoice's own line number.</param>
/// <param name="ActualPrice">Net amount by quantity; null without a quantity, or in another currency or unit.</param>
/// <param name="Received">Of the whole order line.</param>
/// <param name="Accepted">Received less rejected and blocked.</param>
/// <param name="AlreadyBilled">Billed before on invoices that are pending or posted, less what was credited.</param>
/// <param name="QuantityLeft">What more could be billed within the tolerance; below 0 it is too much, null when nothing limits it.</param>
/// <param name="PriceLeft">How much higher the price could be within the tolerance; below 0 it is too much, null when nothing limits it.</param>
public sealed record LineMatch(
    int Line,
    MatchLevel Level,
    decimal OrderPrice,
    decimal PriceUnit,
    decimal? ActualPrice,
    decimal Ordered,
    decimal Received,
    decimal Accepted,
    decimal AlreadyBilled,
    decimal? QuantityLeft,
    decimal? PriceLeft,
    IReadOnlyList<MatchFinding> Findings)
{
    /// <summary>The worst of its findings.</summary>
    public MatchOutcome Outcome => Findings.Count == 0 ? MatchOutcome.Matched : Findings.Max(f => f.Outcome);
}
