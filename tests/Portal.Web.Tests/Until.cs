using System.Diagnostics;

namespace Portal.Web.Tests;

/// <summary>Waits for what happens by itself, with a deadline.</summary>
internal static class Until
{
    public static async Task True(Func<Task<bool>> met)
    {
        var since = Stopwatch.StartNew();
        while (!await met())
        {
            Assert.True(since.Elapsed < TimeSpan.FromSeconds(20), "It did not happen within 20 seconds.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    public static Task True(Func<bool> met) => True(() => Task.FromResult(met()));
}
