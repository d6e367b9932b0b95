namespace Portal.Documents.Description;

/// <summary>Blocks one below the other with a gap between them.</summary>
internal sealed record StackBlock(IReadOnlyList<Block> Items, float Gap = 0) : Block;
