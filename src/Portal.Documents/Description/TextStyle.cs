namespace Portal.Documents.Description;

/// <summary>How a text is set: size in points, weight, tone, and the height of a line as a multiple of the size.</summary>
internal readonly record struct TextStyle(float Size, bool Strong = false, Tone Tone = Tone.Ink, float Leading = 1.36f)
{
    public static TextStyle Body { get; } = new(8.5f);

    public static TextStyle Strongly { get; } = new(8.5f, Strong: true);

    public static TextStyle Small { get; } = new(7.5f, Tone: Tone.Muted);

    public static TextStyle Label { get; } = new(7.5f, Tone: Tone.Muted, Leading: 1.36f * 8.5f / 7.5f);

    public static TextStyle Tiny { get; } = new(6.5f, Tone: Tone.Muted);

    public static TextStyle Title { get; } = new(19f, Strong: true, Tone: Tone.Accent, Leading: 1.2f);

    public static TextStyle Number { get; } = new(11f, Strong: true);

    public static TextStyle Sum { get; } = new(10f, Strong: true);
}
