using System.Threading.RateLimiting;

namespace Portal.Connectors.Http;

/// <summary>Holds calls back so that no minute sees more than was agreed: a small burst, then an even pace.</summary>
internal static class CallPace
{
    public static RateLimiter Of(int callsPerMinute)
    {
        // Burst and refill together make up the minute's allowance.
        var burst = Math.Max(1, callsPerMinute / 10);
        var refill = Math.Max(1, callsPerMinute - burst);
        return new TokenBucketRateLimiter(new TokenBucketRateLimiterOptions
        {
            TokenLimit = burst,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / refill,
            QueueLimit = int.MaxValue,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
    }
}
