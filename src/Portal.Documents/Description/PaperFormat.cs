namespace Portal.Documents.Description;

/// <summary>The size of a page and its margins, in points.</summary>
internal sealed record PaperFormat(float Width, float Height, float Side, float Top, float Bottom)
{
    public static PaperFormat A4 { get; } = new(Mm.Of(210), Mm.Of(297), Mm.Of(18), Mm.Of(15), Mm.Of(12));

    /// <summary>A6 upright without margins: a label's form brings its own.</summary>
    public static PaperFormat A6 { get; } = new(Mm.Of(105), Mm.Of(148), 0, 0, 0);

    public float InnerWidth => Width - (2 * Side);
}
