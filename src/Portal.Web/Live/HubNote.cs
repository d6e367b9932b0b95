namespace Portal.Web.Live;

/// <summary>A doorbell as clients of the hub hear it: what changed, never its content.</summary>
public sealed record HubNote(long Cursor, string Topic, Guid Subject, DateTime At);
