using System.Diagnostics;

namespace Portal.Web.Tests;

/// <summary>Waits for what happens by itself, with a deadline.</summary>
internal static class Until
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static Task True(Func<Task<bool>> met) => True(met, Patience);

    public static async Task True(Func<Task<bool>> met, TimeSpan patience)
    {
        var since = Stopwatch.StartNew();
        while (!await met())
        {
            Assert.True(since.Elapsed < patience, $"It did not happen within {patience.TotalSeconds} seconds.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    public static Task True(Func<bool> met) => True(met, Patience);

    public static Task True(Func<bool> met, TimeSpan patience) => True(() => Task.FromResult(met()), patience);
}
