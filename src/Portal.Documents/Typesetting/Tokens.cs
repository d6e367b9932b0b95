namespace Portal.Documents.Typesetting;

/// <summary>Cuts a paragraph where a line may end: at spaces, and behind a hyphen or slash between letters.</summary>
internal static class Tokens
{
    public static IEnumerable<string> Of(string paragraph)
    {
        var start = 0;
        for (var i = 0; i <= paragraph.Length; i++)
        {
            if (i < paragraph.Length && paragraph[i] != ' ')
            {
                continue;
            }

            foreach (var part in Parts(paragraph[start..i]))
            {
                yield return part;
            }

            if (i < paragraph.Length)
            {
                yield return " ";
            }

            start = i + 1;
        }
    }

    private static IEnumerable<string> Parts(string word)
    {
        // Numbers, days and codes stay whole: -5, 12/2026, PMP-4410-HD.
        var start = 0;
        for (var i = 1; i < word.Length - 1 && !word.AsSpan().ContainsAnyInRange('0', '9'); i++)
        {
            if (word[i] is '-' or '/' or '‐' or '–' && char.IsLetter(word[i - 1]) && char.IsLetter(word[i + 1]))
            {
                yield return word[start..(i + 1)];
                start = i + 1;
            }
        }

        if (start < word.Length)
        {
            yield return word[start..];
        }
    }
}
