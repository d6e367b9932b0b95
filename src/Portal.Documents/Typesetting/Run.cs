using System.Text;

namespace Portal.Documents.Typesetting;

/// <summary>A shaped piece of text: numbers of glyphs in the document's subset, their places and the whole width, for a size of one point.</summary>
internal sealed record Run(ushort[] Glyphs, (float X, float Y)[] Places, float Width)
{
    public static Run Of(string text, FontFace face, FontSubset subset)
    {
        var (glyphs, positions) = face.Shape(text);
        var numbers = new ushort[glyphs.Length];
        var places = new (float X, float Y)[glyphs.Length];
        var em = 1f / face.UnitsPerEm;
        var x = 0;
        for (var i = 0; i < glyphs.Length; i++)
        {
            // The second glyph of a character (a letter and its accent) stands for nothing of its own.
            var isNew = i == 0 || glyphs[i].Cluster != glyphs[i - 1].Cluster;
            numbers[i] = subset.Add((ushort)glyphs[i].Codepoint, isNew ? Rune.GetRuneAt(text, (int)glyphs[i].Cluster).Value : 0);
            places[i] = ((x + positions[i].XOffset) * em, -positions[i].YOffset * em);
            x += positions[i].XAdvance;
        }

        return new Run(numbers, places, x * em);
    }

    /// <summary>As many of the first glyphs as fit the width.</summary>
    public Run Until(float width)
    {
        var count = Glyphs.Length;
        while (count > 0 && (count < Glyphs.Length ? Places[count].X : Width) > width)
        {
            count--;
        }

        return count == Glyphs.Length ? this : new Run(Glyphs[..count], Places[..count], Places[count].X);
    }
}
