using Portal.DemoErp.Data;

namespace Portal.DemoErp.Api;

/// <summary>Which part of a list is asked for: changed at or after an instant, behind a sequence, so many rows.</summary>
internal sealed record Window(string? Since = null, string? ChangedSince = null, long? After = null, int? Skip = null, int? Take = null)
{
    public const int Most = 1000;

    public DateTime From => (Since ?? ChangedSince) is not { Length: > 0 } text
        ? DateTime.UnixEpoch
        : Plain.TryInstant(text, out var instant) ? instant : throw Refused.Unreadable("since is an instant like 2026-11-23T10:47:09.123456Z.");

    public long Behind => After ?? 0;

    public int Leave => Skip is null or >= 0 ? Skip ?? 0 : throw Refused.Unreadable("skip is 0 or more.");

    public int Rows => Take is null or (> 0 and <= Most) ? Take ?? 200 : throw Refused.Unreadable($"take is 1 to {Most}.");
}
