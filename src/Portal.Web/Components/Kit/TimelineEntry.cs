namespace Portal.Web.Components.Kit;

/// <summary>What happened at an instant (UTC), how it ended and how long the hop before it took.</summary>
public sealed record TimelineEntry(string Text, DateTime At, Tone Tone = Tone.Ok, string? Detail = null, TimeSpan? Hop = null, string? Href = null);
