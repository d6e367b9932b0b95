namespace Portal.Domain.Quality;

/// <summary>Where a quality notice stands.</summary>
public enum QualityState
{
    /// <summary>The supplier is to say what was contained.</summary>
    ToContain,

    /// <summary>The supplier is to find the cause.</summary>
    ToFindCause,

    /// <summary>The supplier is to correct it for good.</summary>
    ToCorrect,

    /// <summary>All three are answered; the buyer is to judge the answers.</summary>
    ToReview,

    /// <summary>The answers are good; the goods are still on hold.</summary>
    Accepted,

    /// <summary>Nothing is on hold any more: released, found bad or sent back.</summary>
    Closed,
}
