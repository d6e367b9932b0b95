namespace Portal.Web.Components.Kit;

/// <summary>The reader's clock: now, today and instants in the time zone of the browser; one per circuit or request.</summary>
public sealed class ViewerTime(TimeProvider clock)
{
    /// <summary>The name of the cookie in which portal.js leaves the browser's IANA zone.</summary>
    public const string CookieName = "tz";

    /// <summary>The zone in use; UTC until the door has said another.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>Now, UTC.</summary>
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The reader's calendar day.</summary>
    public DateOnly Today => DateOnly.FromDateTime(ToLocal(Now));

    /// <summary>The offset in force at an instant, as a reader writes it: UTC+1, UTC+5:30.</summary>
    public string OffsetAt(DateTime utc)
    {
        var offset = Zone.GetUtcOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
        var minutes = Math.Abs(offset.Minutes);
        return offset == TimeSpan.Zero ? "UTC" : $"UTC{(offset < TimeSpan.Zero ? '\u2212' : '+')}{Math.Abs(offset.Hours)}{(minutes > 0 ? $":{minutes:00}" : "")}";
    }

    /// <summary>Takes the zone by its IANA name; a name nobody knows leaves the zone as it was, for it comes from a cookie.</summary>
    public void Use(string? zone)
    {
        if (zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found))
        {
            Zone = found;
        }
    }

    /// <summary>An instant on the reader's clock.</summary>
    public DateTime ToLocal(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);
}
