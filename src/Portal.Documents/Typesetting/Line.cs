using Portal.Documents.Description;

namespace Portal.Documents.Typesetting;

/// <summary>A line of text ready to be drawn: its glyphs, their places from the line's start, and its width in points.</summary>
internal sealed record Line(TextStyle Style, IReadOnlyList<Run> Runs, float Width)
{
    public float Height => Style.Size * Style.Leading;

    /// <summary>From the top of the line to its baseline: the space around the letters is split evenly.</summary>
    public float Baseline => ((Height - Style.Size) / 2) + (Style.Size * 0.86f);
}
