namespace Portal.Documents.Skia;

/// <summary>One page: bands and how far below the top of the paper each begins.</summary>
internal sealed record Page(List<(float Y, Band Band)> Bands);
