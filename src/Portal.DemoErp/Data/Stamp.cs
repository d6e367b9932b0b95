namespace Portal.DemoErp.Data;

/// <summary>The mark of a change: a sequence without gaps backwards and a UTC instant in microseconds.</summary>
internal sealed record Stamp(long Sequence, DateTime At);
