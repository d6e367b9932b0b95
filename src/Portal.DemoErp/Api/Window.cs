using System.Globalization;
using Portal.DemoErp.Data;

namespace Portal.DemoErp.Api;

/// <summary>Which part of a list is asked for: changed at or after an instant, behind a sequence, so many rows.</summary>
internal sealed record Window(DateTime From, long Behind, int Leave, int Rows)
{
    public const int Most = 1000;

    public static ValueTask<Window> BindAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var since = Text(query, "since") ?? Text(query, "changedSince");
        var from = since is null
            ? DateTime.UnixEpoch
            : Plain.TryInstant(since, out var instant) ? instant : throw Refused.Unreadable("since is an instant like 2026-11-23T10:47:09.123456Z.");
        return ValueTask.FromResult(new Window(from, Number(query, "after", 0, long.MaxValue) ?? 0, (int)(Number(query, "skip", 0, int.MaxValue) ?? 0), (int)(Number(query, "take", 1, Most) ?? 200)));
    }

    public static string? Text(IQueryCollection query, string name) => query[name].ToString() is { Length: > 0 } text ? text : null;

    public static long? Number(IQueryCollection query, string name, long least, long most) => Text(query, name) switch
    {
        null => null,
        var text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most => number,
        _ => throw Refused.Unreadable($"{name} is a number from {least} to {most}."),
    };
}
