namespace Portal.Documents.Description;

/// <summary>A line across the width.</summary>
internal sealed record RuleBlock(Tone Tone, float Thickness) : Block;
