namespace Portal.Domain.Cases;

/// <summary>What a case does to the plant: from when, how much is missing, which production order it holds up, and as of when (UTC).</summary>
public sealed record Impact(ImpactLevel Level, DateOnly? On = null, decimal? Missing = null, string? HoldsUp = null, DateTime? AsOf = null)
{
    /// <summary>Not worked out, shown as such.</summary>
    public static Impact Unknown { get; } = new(ImpactLevel.Unknown);
}
