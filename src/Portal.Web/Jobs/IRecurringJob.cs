namespace Portal.Web.Jobs;

/// <summary>Something that Hangfire starts by the clock; it may run twice or on any node, and must not mind.</summary>
public interface IRecurringJob
{
    /// <summary>Names it, for ever.</summary>
    string Id { get; }

    /// <summary>When, as cron in UTC; six fields with seconds are allowed.</summary>
    string Cron { get; }

    /// <summary>Does it once.</summary>
    Task Run(CancellationToken ct);
}
