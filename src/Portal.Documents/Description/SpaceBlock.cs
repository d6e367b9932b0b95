namespace Portal.Documents.Description;

/// <summary>Empty height.</summary>
internal sealed record SpaceBlock(float Height) : Block;
