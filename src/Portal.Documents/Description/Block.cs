namespace Portal.Documents.Description;

/// <summary>A part of a document: what stands there, not where. Lengths are points (1/72 inch); see <see cref="Mm"/>.</summary>
internal abstract record Block
{
    /// <summary>Nothing at all: an empty cell.</summary>
    public static Block None { get; } = new StackBlock([]);
}
