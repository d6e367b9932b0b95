using Portal.Documents.Barcodes;
using Portal.Documents.Description;
using Portal.Documents.Typesetting;

namespace Portal.Documents.Skia;

/// <summary>Turns blocks into bands of a width. Head and foot know their page, the body does not.</summary>
internal sealed class Flow(Typesetter typesetter, Pictures pictures, (int Page, int Pages) at = default)
{
    public IEnumerable<Band> Bands(Block block, float width) => block switch
    {
        TextBlock text => [Band.Of(width, Lines(text.Text, text, width))],
        PageNumbers numbers => [Band.Of(width, Lines(string.Format(System.Globalization.CultureInfo.InvariantCulture, numbers.Pattern, at.Page, at.Pages), new("", numbers.Style, numbers.Align), width))],
        SpaceBlock space => [Band.Space(width, space.Height)],
        RuleBlock rule => [Band.Of(width, new Piece.OfRule(width, rule.Thickness, rule.Tone))],
        StackBlock stack => Stacked(stack, width),
        ColumnsBlock columns => [SideBySide(columns, width)],
        TableBlock table => new TableFlow(this, table, width).Bands(),
        TogetherBlock together => HeldTogether(together.Content, width),
        _ => [Band.Of(width, PieceOf(block, width))],
    };

    /// <summary>The width that a block takes if it may.</summary>
    public float Natural(Block block) => block switch
    {
        TextBlock text => typesetter.Natural(text.Text, text.Style),
        StackBlock { Items.Count: > 0 } stack => stack.Items.Max(Natural),
        ColumnsBlock columns => columns.Items.Sum(i => i.Width.Share > 0 || i.Width.Most > i.Width.Points ? Natural(i.Content) : i.Width.Points) + (columns.Gap * (columns.Items.Count - 1)),
        TogetherBlock together => Natural(together.Content),
        QrBlock code => code.Size,
        BarcodeBlock bars => bars.Width,
        PictureBlock picture => picture.Width,
        _ => 0,
    };

    /// <summary>One column of pieces, for a cell.</summary>
    public IReadOnlyList<Piece> Pieces(Block block, float width) =>
        [.. Bands(block, width).SelectMany(band => band is { Columns: [(0, var pieces)], Above: 0, Below: 0, Rule: null, Ground: null } ? pieces : [new Piece.OfBand(band)])];

    private Piece PieceOf(Block block, float width) => block switch
    {
        PictureBlock picture => pictures.Fit(picture, width),
        BarcodeBlock bars => new Piece.OfBars(bars, width),
        QrBlock code => new Piece.OfSquare(QrSquare.Of(code.Text), Offset(code.Align, width, code.Size), code.Size),
        FormBlock form => new Piece.OfForm(form.Height, [.. form.Items.SelectMany(Places)]),
        _ => throw new NotSupportedException($"Nobody has said how to set a {block.GetType().Name}."),
    };

    private IEnumerable<(float X, float Y, Band Band)> Places(Placed placed)
    {
        var y = placed.Y;
        foreach (var band in Bands(placed.Content, placed.Width))
        {
            yield return (placed.X, y, band);
            y += band.Height;
        }
    }

    private IReadOnlyList<Piece> Lines(string text, TextBlock block, float width) =>
        [.. typesetter.Lines(text, Fitting(text, block, width), width, block.MostLines).Select(line => new Piece.OfLine(line, Offset(block.Align, width, line.Width)))];

    private TextStyle Fitting(string text, TextBlock block, float width)
    {
        const float Step = 0.25f;
        var style = block.Style;
        if (block.LeastSize == 0)
        {
            return style;
        }

        var most = block.MostLines > 0 ? block.MostLines : text.Count(c => c == '\n') + 1;
        while (style.Size - Step >= block.LeastSize && typesetter.Lines(text, style, width).Count > most)
        {
            style = style with { Size = style.Size - Step };
        }

        return style;
    }

    private IEnumerable<Band> Stacked(StackBlock stack, float width)
    {
        for (var i = 0; i < stack.Items.Count; i++)
        {
            if (i > 0 && stack.Gap > 0)
            {
                yield return Band.Space(width, stack.Gap);
            }

            foreach (var band in Bands(stack.Items[i], width))
            {
                yield return band;
            }
        }
    }

    private Band SideBySide(ColumnsBlock columns, float width)
    {
        var widths = Widths.Of([.. columns.Items.Select(i => (i.Width, i.Width.Most > i.Width.Points ? Natural(i.Content) : 0))], width, columns.Gap);
        var x = 0f;
        var cells = new List<(float, IReadOnlyList<Piece>)>();
        for (var i = 0; i < widths.Length; i++)
        {
            cells.Add((x, Pieces(columns.Items[i].Content, widths[i])));
            x += widths[i] + columns.Gap;
        }

        return new Band(width, cells);
    }

    private IEnumerable<Band> HeldTogether(Block block, float width)
    {
        var bands = Bands(block, width).ToList();
        return bands.Select((band, i) => i < bands.Count - 1 ? band with { HoldsNext = true } : band);
    }

    private static float Offset(Align align, float width, float content) => align switch
    {
        Align.Centre => (width - content) / 2,
        Align.End => width - content,
        _ => 0,
    };
}
