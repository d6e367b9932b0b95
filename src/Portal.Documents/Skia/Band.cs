using Portal.Documents.Description;

namespace Portal.Documents.Skia;

/// <summary>A strip as wide as the page's text: columns of pieces side by side. Pages are filled with bands from top to bottom.</summary>
internal sealed record Band(float Width, IReadOnlyList<(float X, IReadOnlyList<Piece> Pieces)> Columns)
{
    /// <summary>Space between the band's edges and its pieces.</summary>
    public float Above { get; init; }

    public float Below { get; init; }

    /// <summary>A line along the lower edge.</summary>
    public (Tone Tone, float Thickness)? Rule { get; init; }

    /// <summary>A colour behind it.</summary>
    public Tone? Ground { get; init; }

    /// <summary>True for empty height, which nobody misses at the top of a page.</summary>
    public bool IsSpace { get; init; }

    /// <summary>True when the next band must not begin another page.</summary>
    public bool HoldsNext { get; init; }

    /// <summary>What stands above it where it begins a page.</summary>
    public IReadOnlyList<Band> Again { get; init; } = [];

    public float Height => Above + Inner + Below;

    private float Inner { get; } = Columns.Count == 0 ? 0 : Columns.Max(c => c.Pieces.Sum(p => p.Height));

    public static Band Of(float width, params IReadOnlyList<Piece> pieces) => new(width, [(0, pieces)]);

    public static Band Space(float width, float height) => Of(width, new Piece.OfSpace(height)) with { IsSpace = true };

    public void Draw(Pen pen, float x, float y)
    {
        if (Ground is { } ground)
        {
            pen.Fill(x, y, Width, Height, ground);
        }

        foreach (var (left, pieces) in Columns)
        {
            var top = y + Above;
            foreach (var piece in pieces)
            {
                piece.Draw(pen, x + left, top);
                top += piece.Height;
            }
        }

        if (Rule is var (tone, thickness))
        {
            pen.Fill(x, y + Height - thickness, Width, thickness, tone);
        }
    }

    /// <summary>Cuts between pieces so that the upper part fits; nothing when not even one piece does.</summary>
    public (Band Upper, Band Lower)? Cut(float height)
    {
        var cuts = Columns.Select(c => Fitting(c.Pieces, height - Above - Below)).ToList();
        if (cuts.All(c => c == 0) || cuts.Zip(Columns).All(c => c.First == c.Second.Pieces.Count))
        {
            return null;
        }

        var upper = Columns.Zip(cuts, (c, cut) => (c.X, (IReadOnlyList<Piece>)[.. c.Pieces.Take(cut)]));
        var lower = Columns.Zip(cuts, (c, cut) => (c.X, (IReadOnlyList<Piece>)[.. c.Pieces.Skip(cut)]));
        return (new Band(Width, [.. upper]) { Above = Above, Below = Below, Ground = Ground, Again = Again },
            new Band(Width, [.. lower]) { Above = Above, Below = Below, Ground = Ground, Again = Again, Rule = Rule, HoldsNext = HoldsNext });
    }

    private static int Fitting(IReadOnlyList<Piece> pieces, float height)
    {
        var count = 0;
        while (count < pieces.Count && pieces[count].Height <= height)
        {
            height -= pieces[count++].Height;
        }

        return count;
    }
}
