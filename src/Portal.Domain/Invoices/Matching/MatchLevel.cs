namespace Portal.Domain.Invoices.Matching;

/// <summary>What a billed line is compared with; a later member compares more.</summary>
public enum MatchLevel
{
    /// <summary>The order: price, and billed ≤ ordered.</summary>
    TwoWay,

    /// <summary>Also the receipts: billed ≤ received.</summary>
    ThreeWay,

    /// <summary>Also the inspection: billed ≤ accepted.</summary>
    FourWay,
}
