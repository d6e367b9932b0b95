using System.Globalization;
using Portal.Documents.Description;

namespace Portal.Documents.Typesetting;

/// <summary>Turns the texts of one document into lines, and collects the glyphs that it needs and the characters that it could not set.</summary>
internal sealed class Typesetter
{
    private const string Ellipsis = "…";

    private readonly Dictionary<string, Run> _regular = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Run> _strong = new(StringComparer.Ordinal);
    private readonly Printable _printable = new(FontFace.Regular);

    public FontSubset Regular { get; } = new(FontFace.Regular.File);

    public FontSubset Strong { get; } = new(FontFace.Strong.File);

    public IReadOnlyList<string> Missing => _printable.Missing;

    /// <summary>The width that a text takes when only its own line breaks count.</summary>
    public float Natural(string text, TextStyle style) =>
        _printable.Of(text).Split('\n').Max(line => Tokens.Of(line).Sum(token => Shape(token, style.Strong).Width)) * style.Size;

    /// <summary>Breaks a text into lines that fit the width, at most so many (0: any number).</summary>
    public List<Line> Lines(string text, TextStyle style, float width, int most = 0)
    {
        var lines = new List<Line>();
        foreach (var paragraph in _printable.Of(text).Split('\n'))
        {
            foreach (var tokens in Break(paragraph, style, width))
            {
                if (most > 0 && lines.Count == most)
                {
                    lines[^1] = Shortened([.. lines[^1].Runs, Shape(" ", style.Strong), .. tokens], style, width);
                    return lines;
                }

                lines.Add(LineOf(tokens, style));
            }
        }

        return lines;
    }

    private IEnumerable<List<Run>> Break(string paragraph, TextStyle style, float width)
    {
        // Rounding must not push out a text that was measured to fit.
        var room = (width + 0.01f) / style.Size;
        var line = new List<Run>();
        var used = 0f;
        foreach (var token in Tokens.Of(paragraph).SelectMany(t => Fitting(t, style.Strong, room)))
        {
            var isSpace = token.Text == " ";
            if (used + token.Run.Width > room && line.Count > 0 && !isSpace)
            {
                yield return line;
                (line, used) = ([], 0);
            }

            if (!isSpace || line.Count > 0)
            {
                line.Add(token.Run);
                used += token.Run.Width;
            }
        }

        yield return line;
    }

    /// <summary>A token as it is, or cut between letters where it is wider than a whole line.</summary>
    private IEnumerable<(string Text, Run Run)> Fitting(string token, bool strong, float room)
    {
        var whole = Shape(token, strong);
        if (whole.Width <= room || token.Length == 1)
        {
            yield return (token, whole);
            yield break;
        }

        var start = 0;
        var used = 0f;
        var letters = StringInfo.GetTextElementEnumerator(token);
        while (letters.MoveNext())
        {
            var width = Shape(letters.GetTextElement(), strong).Width;
            if (used + width > room && letters.ElementIndex > start)
            {
                var part = token[start..letters.ElementIndex];
                yield return (part, Shape(part, strong));
                (start, used) = (letters.ElementIndex, 0);
            }

            used += width;
        }

        yield return (token[start..], Shape(token[start..], strong));
    }

    /// <summary>As much of the runs as leaves room for an ellipsis.</summary>
    private Line Shortened(IReadOnlyList<Run> runs, TextStyle style, float width)
    {
        var dots = Shape(Ellipsis, style.Strong);
        var room = (width / style.Size) - dots.Width;
        var kept = new List<Run>();
        foreach (var run in runs)
        {
            kept.Add(run.Until(room));
            if (kept[^1] != run)
            {
                break;
            }

            room -= run.Width;
        }

        return LineOf([.. LineOf(kept, style).Runs, dots], style);
    }

    private Line LineOf(List<Run> runs, TextStyle style)
    {
        var space = Shape(" ", style.Strong);
        while (runs.Count > 0 && runs[^1] == space)
        {
            runs.RemoveAt(runs.Count - 1);
        }

        return new Line(style, runs, runs.Sum(r => r.Width) * style.Size);
    }

    private Run Shape(string token, bool strong)
    {
        var known = strong ? _strong : _regular;
        if (!known.TryGetValue(token, out var run))
        {
            run = Run.Of(token, strong ? FontFace.Strong : FontFace.Regular, strong ? Strong : Regular);
            known.Add(token, run);
        }

        return run;
    }
}
