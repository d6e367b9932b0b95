using System.Diagnostics;

namespace Portal.E2E;

/// <summary>Looks again and again at what happens by itself in other processes, with a deadline.</summary>
internal static class Until
{
    public static async Task Met(string what, TimeSpan patience, Func<Task<bool>> met)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(250));
        for (var since = Stopwatch.StartNew(); !await met(); await tick.WaitForNextTickAsync(TestContext.Current.CancellationToken))
        {
            Assert.True(since.Elapsed < patience, $"{what}: not within {patience.TotalSeconds} seconds.");
        }
    }
}
