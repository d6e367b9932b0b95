namespace Portal.Documents.Description;

/// <summary>Millimetres as points.</summary>
internal static class Mm
{
    public static float Of(float millimetres) => millimetres * 72f / 25.4f;
}
