using System.Globalization;
using System.Text;

namespace Portal.Documents.Typesetting;

/// <summary>Makes a text printable in a typeface: composed letters, plain spaces, no control characters; what it lacks becomes a question mark and is remembered.</summary>
internal sealed class Printable(FontFace face)
{
    private const int NoBreakSpace = 0xa0;
    private readonly SortedSet<string> _missing = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Missing => [.. _missing];

    public string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in Composed(text).ReplaceLineEndings("\n").EnumerateRunes())
        {
            Add(rune, clean);
        }

        return clean.ToString();
    }

    /// <summary>One character where there is one for letter and accent; half a surrogate pair, which has none, is a character that is missing.</summary>
    private static string Composed(string text)
    {
        var whole = string.Concat(text.EnumerateRunes());
        return whole.IsNormalized(NormalizationForm.FormC) ? whole : whole.Normalize(NormalizationForm.FormC);
    }

    private void Add(Rune rune, StringBuilder clean)
    {
        if (rune.Value == '\n')
        {
            clean.Append('\n');
        }
        else if (rune.Value is NoBreakSpace or 0x202f or 0x2007)
        {
            // Kinds of a space at which no line may end; some fonts lack the narrow one that French numbers are grouped with.
            clean.Append((char)NoBreakSpace);
        }
        else if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
        {
            clean.Append(' ');
        }
        else if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format || rune.Value is 0xfe0e or 0xfe0f)
        {
            // Marks without a shape: soft hyphen, joiner, direction, the choice between text and emoji.
        }
        else if (rune != Rune.ReplacementChar && face.Has(rune.Value))
        {
            clean.Append(rune);
        }
        else
        {
            clean.Append(Likeness(rune));
        }
    }

    /// <summary>The same in other characters (a ligature's letters, a full-width letter's narrow one), or a question mark.</summary>
    private string Likeness(Rune rune)
    {
        var like = rune.ToString().Normalize(NormalizationForm.FormKC);
        if (like.EnumerateRunes().All(r => r != rune && face.Has(r.Value)))
        {
            return like;
        }

        _missing.Add(rune.ToString());
        return "?";
    }
}
