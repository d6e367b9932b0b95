namespace Portal.Documents.Description;

/// <summary>A text, broken into lines where it is too wide; beyond <paramref name="MostLines"/> (0: any number) it ends with an ellipsis.</summary>
internal sealed record TextBlock(string Text, TextStyle Style, Align Align = Align.Start, int MostLines = 0) : Block
{
    /// <summary>Before it is cut, or broken where any number of lines is allowed, it becomes smaller, down to this size; 0: it keeps its own.</summary>
    public float LeastSize { get; init; }
}
