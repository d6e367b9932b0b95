namespace Portal.Domain.Shipments;

internal static class Text
{
    /// <summary>Without the blanks around it; null when nothing is left.</summary>
    public static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
