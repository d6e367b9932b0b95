using Portal.Documents.Description;

namespace Portal.Documents.Skia;

/// <summary>Sets one table: columns wide enough for their figures, heads that come again, groups that say where they go on.</summary>
internal sealed class TableFlow(Flow flow, TableBlock table, float width)
{
    private static readonly TextStyle HeadStyle = new(7.5f, Strong: true, Tone: Tone.Muted);

    private readonly float[] _widths = Widths.Of(
        [.. table.Columns.Select((column, i) => (column.Width, NaturalOf(flow, table, column, i)))], width, table.Gap);

    public IEnumerable<Band> Bands()
    {
        var head = table.Head ? Row([.. table.Columns.Select(c => new TextBlock(c.Head, HeadStyle, c.Align))]) with { Above = 0, Below = 3, Rule = (Tone.Accent, 0.9f), HoldsNext = true } : null;
        IReadOnlyList<Band> heads = head is null ? [] : [head];
        if (head is not null)
        {
            yield return head;
        }

        var again = heads;
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = table.Rows[i];
            if (row.Again is { } heading)
            {
                yield return Group(row.Cells[0]) with { HoldsNext = true, Again = heads };
                again = [.. heads, Group(heading)];
                continue;
            }

            var isLast = i == table.Rows.Count - 1;
            yield return Row(row.Cells) with { Again = again, HoldsNext = isLast && table.HoldsNext, Rule = table.Head ? (Tone.Line, 0.5f) : null };
        }
    }

    private Band Group(Block heading)
    {
        const float Inset = 5;
        return new Band(width, [(Inset, flow.Pieces(heading, width - (2 * Inset)))]) { Above = table.Air, Below = table.Air, Ground = Tone.Tint, Rule = (Tone.Line, 0.5f) };
    }

    private Band Row(IReadOnlyList<Block> cells)
    {
        var x = 0f;
        var columns = new List<(float, IReadOnlyList<Piece>)>(cells.Count);
        for (var i = 0; i < cells.Count; i++)
        {
            columns.Add((x, flow.Pieces(cells[i], _widths[i])));
            x += _widths[i] + table.Gap;
        }

        return new Band(width, columns) { Above = table.Air, Below = table.Air };
    }

    private static float NaturalOf(Flow flow, TableBlock table, TableColumn column, int index)
    {
        if (column.Width.Share > 0 || column.Width.Most <= column.Width.Points)
        {
            return 0;
        }

        var head = table.Head ? flow.Natural(new TextBlock(column.Head, HeadStyle)) : 0;
        return Math.Max(head, table.Rows.Where(r => r.Again is null).Select(r => flow.Natural(r.Cells[index])).DefaultIfEmpty().Max());
    }
}
