namespace Portal.Documents.Description;

/// <summary>A row of a table.</summary>
internal sealed record TableRow(IReadOnlyList<Block> Cells)
{
    /// <summary>A heading over the rows that follow, as wide as the table; <see cref="Again"/> stands for it where they go on on another page.</summary>
    public static TableRow Group(Block heading, Block again) => new([heading]) { Again = again };

    /// <summary>Not null for a group's heading.</summary>
    public Block? Again { get; private init; }
}
