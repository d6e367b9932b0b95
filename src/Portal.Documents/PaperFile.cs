namespace Portal.Documents;

/// <summary>A finished file, and what is not right on it though it was made.</summary>
public sealed record PaperFile(ReadOnlyMemory<byte> Content, string ContentType, int Pages)
{
    /// <summary>Each character that the fonts lack, once; on paper a question mark stands for it.</summary>
    public IReadOnlyList<string> MissingCharacters { get; init; } = [];

    /// <summary>What stands on a label as text only, because a barcode cannot carry it or would be too wide.</summary>
    public IReadOnlyList<string> Unscannable { get; init; } = [];
}
