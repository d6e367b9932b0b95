namespace Portal.Domain.Planning;

/// <summary>How well a need is covered; a later member is worse.</summary>
public enum CoverLevel
{
    /// <summary>No stock is known.</summary>
    Unknown,

    /// <summary>Nothing is needed and nothing comes.</summary>
    Idle,

    Covered,

    /// <summary>Covered only if comes what nobody confirmed, or what is overdue.</summary>
    Unsure,

    BelowSafetyStock,

    Out,
}
