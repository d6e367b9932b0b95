namespace Portal.Documents.Description;

/// <summary>A whole document: what is on it, for whoever can set it. Nothing here knows how.</summary>
internal sealed record PaperDocument
{
    public required PaperFormat Format { get; init; }

    public required string Title { get; init; }

    public required string Author { get; init; }

    public string Subject { get; init; } = "";

    /// <summary>When it was made (UTC): written into the file, read from no clock.</summary>
    public required DateTime PrintedAt { get; init; }

    /// <summary>The brand's colour as #rrggbb.</summary>
    public required string Accent { get; init; }

    public required IReadOnlyList<Block> Body { get; init; }

    /// <summary>Stands on top of every page but the first.</summary>
    public Block? NextHead { get; init; }

    /// <summary>Stands at the bottom of every page.</summary>
    public Block? Foot { get; init; }

    /// <summary>What a scanner will not find on it, though it stands there as text.</summary>
    public IReadOnlyList<string> Unscannable { get; init; } = [];
}
