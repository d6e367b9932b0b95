namespace Portal.Documents.Description;

/// <summary>Blocks side by side, as high as the highest of them.</summary>
internal sealed record ColumnsBlock(IReadOnlyList<(Length Width, Block Content)> Items, float Gap = 0) : Block;
