namespace Portal.Domain.Quality;

/// <summary>What became of the goods on hold.</summary>
public enum QualityOutcome
{
    /// <summary>All of them were released.</summary>
    Released,

    /// <summary>All of them went back or were found bad.</summary>
    Returned,

    /// <summary>Some were released, some were not.</summary>
    PartlyReleased,

    /// <summary>The booking was wrong: they were never on hold.</summary>
    Mistaken,
}
