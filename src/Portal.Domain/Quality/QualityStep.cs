namespace Portal.Domain.Quality;

/// <summary>What the supplier is asked for, one after the other.</summary>
public enum QualityStep
{
    /// <summary>What was done at once so that no more bad goods come.</summary>
    Contain,

    /// <summary>Why it happened.</summary>
    Cause,

    /// <summary>What was changed so that it does not happen again.</summary>
    Correct,
}
