namespace Portal.Documents.Description;

/// <summary>A form of fixed places, such as a label.</summary>
internal sealed record FormBlock(float Width, float Height, IReadOnlyList<Placed> Items) : Block;
