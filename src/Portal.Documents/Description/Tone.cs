namespace Portal.Documents.Description;

/// <summary>A colour by its purpose; the look says which one it is.</summary>
internal enum Tone
{
    Ink,
    Muted,
    Accent,
    Line,
    Tint,
}
