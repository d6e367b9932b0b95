namespace Portal.Documents.Description;

/// <summary>A block at its place in a form, by its upper left corner and width in points.</summary>
internal sealed record Placed(float X, float Y, float Width, Block Content);
