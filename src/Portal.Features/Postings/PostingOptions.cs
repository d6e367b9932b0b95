namespace Portal.Features.Postings;

/// <summary>Settings of the postings to ERPs.</summary>
public sealed class PostingOptions
{
    /// <summary>Seconds that a worker holds a posting, beyond the time-out of its call; 1 to 600.</summary>
    public int LeaseSeconds { get; set; } = 30;

    /// <summary>Seconds after which the pump looks by itself, when nobody wakes it; 1 to 300.</summary>
    public int PollSeconds { get; set; } = 5;

    /// <summary>Minutes that a posting may wait before an integration admin is called; 1 to 1440.</summary>
    public int ObjectiveMinutes { get; set; } = 15;

    /// <summary>Hours in which the integration admin has to have looked; 1 to 72.</summary>
    public int CaseDueHours { get; set; } = 4;

    /// <summary>Says everything that is wrong, in sentences without the section's name.</summary>
    public IEnumerable<string> Failures()
    {
        foreach (var (wrong, says) in new[]
        {
            (LeaseSeconds is < 1 or > 600, "LeaseSeconds must lie between 1 and 600."),
            (PollSeconds is < 1 or > 300, "PollSeconds must lie between 1 and 300."),
            (ObjectiveMinutes is < 1 or > 1440, "ObjectiveMinutes must lie between 1 and 1440."),
            (CaseDueHours is < 1 or > 72, "CaseDueHours must lie between 1 and 72."),
        })
        {
            if (wrong)
            {
                yield return says;
            }
        }
    }

    /// <summary>How long a claim holds.</summary>
    internal TimeSpan Lease => TimeSpan.FromSeconds(LeaseSeconds);
}
