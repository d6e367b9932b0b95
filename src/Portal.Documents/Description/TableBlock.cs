namespace Portal.Documents.Description;

/// <summary>Rows under columns. With <paramref name="Head"/> the columns' heads stand above them and again on every page.</summary>
internal sealed record TableBlock(IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows, bool Head = true) : Block
{
    public float Gap { get; init; } = Mm.Of(3);

    /// <summary>Space above and below the content of a row.</summary>
    public float Air { get; init; } = 3.2f;

    /// <summary>True where the last row must not leave for the next page without the block that follows.</summary>
    public bool HoldsNext { get; init; }
}
