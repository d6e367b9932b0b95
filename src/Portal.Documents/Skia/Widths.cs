using Portal.Documents.Description;

namespace Portal.Documents.Skia;

/// <summary>Shares a width among columns: what is fixed first, then what the content needs, the rest by shares.</summary>
internal static class Widths
{
    // What columns with a share keep together, however much the others' content would like.
    private const float LeastShare = 0.3f;

    public static float[] Of(IReadOnlyList<(Length Length, float Natural)> columns, float width, float gap)
    {
        var room = width - (gap * (columns.Count - 1));
        var widths = columns.Select(c => c.Length.Share > 0 ? 0 : Math.Clamp(c.Natural, c.Length.Points, c.Length.Most)).ToArray();
        var shares = columns.Sum(c => c.Length.Share);
        var most = shares > 0 ? room * (1 - LeastShare) : room;
        var over = widths.Sum() - most;
        if (over > 0)
        {
            var slack = widths.Select((w, i) => columns[i].Length.Share > 0 ? 0 : w - columns[i].Length.Points).ToArray();
            var give = slack.Sum() is var all and > 0 ? Math.Min(1, over / all) : 0;
            widths = [.. widths.Select((w, i) => w - (slack[i] * give))];
        }

        var rest = Math.Max(0, room - widths.Sum());
        return [.. widths.Select((w, i) => columns[i].Length.Share > 0 ? rest * columns[i].Length.Share / shares : w)];
    }
}
