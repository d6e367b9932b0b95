namespace Portal.Domain.Cases;

/// <summary>How much a case hurts; a later member is worse.</summary>
public enum ImpactLevel
{
    /// <summary>Nobody knows: the ERP tells no stock or it has not been worked out yet.</summary>
    Unknown,
    None,
    BelowSafetyStock,
    StockOut,
    HoldsUpOrder,
}
