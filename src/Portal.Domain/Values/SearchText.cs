using System.Globalization;
using System.Text;

namespace Portal.Domain.Values;

/// <summary>Normalises text for searching the same way on every database: upper case, no accents, single spaces.</summary>
public static class SearchText
{
    /// <summary>The normalised form of the parts, joined by a space and limited to 400 characters.</summary>
    public static string Of(params IEnumerable<string?> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var text = new StringBuilder();
        foreach (var c in string.Join(' ', parts.Where(p => !string.IsNullOrWhiteSpace(p))).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            var next = char.IsWhiteSpace(c) ? ' ' : char.ToUpperInvariant(c);
            if (next != ' ' || (text.Length > 0 && text[^1] != ' '))
            {
                text.Append(next);
            }
        }

        return text.Length > 400 ? text.ToString(0, 400) : text.ToString();
    }
}
