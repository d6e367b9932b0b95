namespace Portal.Documents.Description;

/// <summary>What stays on one page.</summary>
internal sealed record TogetherBlock(Block Content) : Block;
