using System.Globalization;

namespace Portal.Web.Components.Kit;

/// <summary>Numbers as people type them: the reader's decimal sign and no grouping, because a dot that groups in one language is a comma in another.</summary>
public static class Numbers
{
    private const NumberStyles Typed = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    /// <summary>Reads a number in the reader's culture; false for anything that could be meant otherwise.</summary>
    public static bool TryRead(string? text, out decimal value) => decimal.TryParse(text, Typed, CultureInfo.CurrentCulture, out value);

    /// <summary>A number as it stands in a field: no grouping, only the decimals it has.</summary>
    public static string Field(decimal value) => value.ToString("0.####", CultureInfo.CurrentCulture);

    /// <summary>What was typed in another culture, as the reader writes it; what was no number there stays as it is.</summary>
    public static string FromCulture(string text, string culture) =>
        culture != CultureInfo.CurrentCulture.Name && decimal.TryParse(text, Typed, CultureInfo.GetCultureInfo(culture), out var value) ? Field(value) : text;
}
